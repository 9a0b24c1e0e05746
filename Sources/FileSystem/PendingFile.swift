internal import Glibc

/// A file that is written in full, but does not stand in its place yet.
///
/// Several files that belong together are written first and then put into their places: what can fail on a full disk
/// has then happened already.
public struct PendingFile: Sendable {
  /// The path as the user named it.
  public let path: String
  private let real: String
  private let temporary: String

  /// Who may read a file.
  public enum Access: Sendable {
    /// Its owner alone.
    case owner
    /// Whoever the user's settings let.
    case everyone
  }

  /// Writes the bytes beside the place, in which nothing changes.
  ///
  /// - Parameters:
  ///   - path: Its place; a symbolic link is followed to what it names.
  ///   - bytes: What it holds.
  ///   - access: Who may read it.
  public init(_ path: String, _ bytes: [UInt8], for access: Access) throws(FileSystemError) {
    self.path = path
    (real, temporary) = try FileSystemError.during(.write, path) { () throws(Errno) in
      let real = try path.resolved()
      guard let name = real.lastPart else { throw Errno(code: EISDIR) }
      // The dot keeps it out of source trees while it stands.
      return (real, "\(real.parentFolder ?? "")/.\(name).\(getpid())")
    }
    do throws(FileSystemError) {
      try FileSystemError.during(.write, path) { () throws(Errno) in try write(bytes, access) }
    } catch {
      discard()
      throw error
    }
  }
}

extension PendingFile {
  private func write(_ bytes: [UInt8], _ access: Access) throws(Errno) {
    var status = stat()
    if stat(real, &status) == 0, status.fileType != .file { throw Errno(code: EISDIR) }
    let file = try Descriptor.creating(temporary, mode: access == .owner ? 0o600 : 0o666)
    try file.write(bytes)
    // A name must never lead to bytes that a power cut has lost.
    try Errno.check { fsync(file.number) }
    try file.close()
  }

  /// Puts the file into its place, over what stands there.
  public func install() throws(FileSystemError) {
    try FileSystemError.during(.rename, path) { () throws(Errno) in
      _ = try Errno.check { rename(temporary, real) }
    }
    syncFolder()
  }

  /// Brings the new name to the disk before a file that depends on it gets its own; not every file system can.
  private func syncFolder() {
    let folder = Glibc.open(real.parentFolder ?? "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = Glibc.close(folder)
  }

  /// Gives what stands in the place now a second name, over what stood there.
  ///
  /// - Returns: False where nothing stands in the place.
  @discardableResult
  public func keepOld(as suffix: String) throws(FileSystemError) -> Bool {
    try FileSystemError.during(.link, path + suffix) { () throws(Errno) in
      let aside = temporary + suffix
      do throws(Errno) {
        try Errno.check { link(real, aside) }
      } catch {
        if error.code == ENOENT { return false }
        throw error
      }
      // In one step: what stood there goes only when the other has its name.
      do throws(Errno) {
        try Errno.check { rename(aside, real + suffix) }
      } catch {
        unlink(aside)
        throw error
      }
      // Two names of one file are renamed by doing nothing.
      unlink(aside)
      return true
    }
  }

  /// Brings back what `keepOld` kept; without it, removes what was installed.
  public func restoreOld(from suffix: String?) throws(FileSystemError) {
    try FileSystemError.during(.rename, path) { () throws(Errno) in
      if let suffix {
        _ = try Errno.check { rename(real + suffix, real) }
      } else {
        _ = try Errno.check { unlink(real) }
      }
    }
  }

  /// Forgets the file; does nothing where it has been installed.
  public func discard() { unlink(temporary) }
}

extension Descriptor {
  /// A new file.
  fileprivate static func creating(_ path: String, mode: mode_t) throws(Errno) -> Descriptor {
    let flags = OpenFlags.creating.rawValue | O_CLOEXEC
    return Descriptor(number: try Errno.check { Glibc.open(path, flags, mode) })
  }
}
