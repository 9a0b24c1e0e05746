internal import CFileSystem
internal import Glibc

// What can be done under an open folder; paths are relative to it.
extension Descriptor {
  /// What this descriptor names.
  func status() throws(Errno) -> stat {
    var status = stat()
    try Errno.check { fstat(number, &status) }
    return status
  }

  /// What stands under a path, symbolic links not followed; nil where nothing does.
  func status(of path: String) throws(Errno) -> stat? {
    var status = stat()
    do throws(Errno) {
      try Errno.check { fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) }
      return status
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Makes a folder; one that stands already will do.
  func makeFolder(_ path: String) throws(Errno) {
    do throws(Errno) {
      try Errno.check { mkdirat(number, path, 0o777) }
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// Makes a folder and all that it lies in.
  func makeFolders(_ path: String) throws(Errno) {
    do throws(Errno) {
      try makeFolder(path)
    } catch {
      guard error.code == ENOENT, let parent = path.parentFolder else { throw error }
      try makeFolders(parent)
      try makeFolder(path)
    }
  }

  /// Does what needs the path's folder to stand; makes the folder where it does not.
  func inFolder<Value: ~Copyable>(of path: String, _ action: () throws(Errno) -> Value) throws(Errno) -> Value
  {
    do throws(Errno) {
      return try action()
    } catch {
      guard error.code == ENOENT, let folder = path.parentFolder else { throw error }
      try makeFolders(folder)
      return try action()
    }
  }

  /// Gives a file of this folder a second name in another.
  func link(_ path: String, to other: borrowing Descriptor, as newPath: String) throws(Errno) {
    let target = other.number
    try Errno.check { linkat(number, path, target, newPath, 0) }
  }

  /// Renames within this folder; an empty folder of the new name gives way.
  func rename(_ path: String, to newPath: String) throws(Errno) {
    try Errno.check { renameat(number, path, number, newPath) }
  }

  /// Exchanges two names of this folder in one step.
  func exchange(_ path: String, with other: String) throws(Errno) {
    try Errno.check { mumo_exchange(number, path, other) }
  }

  /// Removes a file; one that does not stand will do.
  func removeFile(_ path: String) throws(Errno) {
    do throws(Errno) {
      try Errno.check { unlinkat(number, path, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Removes an empty folder.
  func removeFolder(_ path: UnsafePointer<CChar>) throws(Errno) {
    try Errno.check { unlinkat(number, path, AT_REMOVEDIR) }
  }
}

extension String {
  /// The path without its last part; nil where it has one part only.
  var parentFolder: String? {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")), slash > utf8.startIndex else { return nil }
    return String(self[..<slash])
  }
}
