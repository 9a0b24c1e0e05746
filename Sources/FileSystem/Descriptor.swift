internal import CFileSystem
internal import Glibc

/// An open file or folder; closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(number: Int32) {
    self.number = number
  }

  deinit {
    Glibc.close(number)
  }
}

extension Descriptor {
  /// Opens an absolute path or one relative to the current folder.
  static func open(_ path: String, _ flags: OpenFlags) throws(Errno) -> Descriptor {
    Descriptor(number: try Errno.check { Glibc.open(path, flags.rawValue | O_CLOEXEC) })
  }

  /// Opens a path relative to this folder.
  func open(_ path: UnsafePointer<CChar>, _ flags: OpenFlags) throws(Errno) -> Descriptor {
    Descriptor(number: try Errno.check { openat(number, path, flags.rawValue | O_CLOEXEC, 0o666) })
  }

  /// Opens what lies under this folder.
  ///
  /// Fails with `ELOOP` where a symbolic link stands on the way, `ENOSYS` where the system cannot tell.
  func openBeneath(_ path: String, _ flags: OpenFlags) throws(Errno) -> Descriptor {
    do throws(Errno) {
      return Descriptor(
        number: try Errno.check { mumo_open_beneath(number, path, flags.rawValue | O_CLOEXEC) })
    } catch {
      // Containers with older filters answer EPERM to a call that they do not know.
      throw error.code == EPERM ? Errno(code: ENOSYS) : error
    }
  }

  /// Opens a file to read that lies under this folder and not behind a link.
  func openOwn(_ path: String) throws(Errno) -> Descriptor {
    do throws(Errno) {
      return try openBeneath(path, .reading)
    } catch {
      guard error.code == ENOSYS else { throw error }
      return try open(path, .readingReal)
    }
  }

  /// Leaves the closing to whoever takes the number.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Closes a written file: some file systems tell only now that the bytes found no place.
  consuming func close() throws(Errno) {
    let number = number
    discard self
    // After EINTR the descriptor is gone all the same; a second try could close another's.
    if Glibc.close(number) != 0, errno != EINTR { throw Errno(code: errno) }
  }
}

/// How a path is opened.
struct OpenFlags {
  let rawValue: Int32

  /// A folder, through a symbolic link too.
  static var folder: OpenFlags { OpenFlags(rawValue: O_RDONLY | O_DIRECTORY) }
  /// A folder that is no symbolic link.
  static var realFolder: OpenFlags { OpenFlags(rawValue: O_RDONLY | O_DIRECTORY | O_NOFOLLOW) }
  /// A file to read, through a symbolic link too; a FIFO does not hold the build up.
  static var reading: OpenFlags { OpenFlags(rawValue: O_RDONLY | O_NONBLOCK) }
  /// A file to read that is no symbolic link.
  static var readingReal: OpenFlags { OpenFlags(rawValue: O_RDONLY | O_NONBLOCK | O_NOFOLLOW) }
  /// A new file.
  static var creating: OpenFlags { OpenFlags(rawValue: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) }
}
