internal import Glibc

/// A file or folder that must not become public: asks where it really lies, and who may read it.
public struct PrivateFile: Sendable {
  /// The path as the user named it.
  public let path: String
  private let real: String

  /// - Parameter path: A file or a folder; its last parts need not stand yet.
  public init(_ path: String) throws(FileSystemError) {
    self.path = path
    real = try FileSystemError.during(.read, path) { () throws(Errno) in try path.resolved() }
  }

  /// Whether it lies in a work tree of Git, or beside it in the repository's own folder: the next commit could take
  /// it along.
  public var isInGitWorkTree: Bool {
    var folder: String? = real
    while let path = folder {
      if access("\(path)/.git", F_OK) == 0 { return true }
      folder = path == "/" ? nil : path.parentFolder ?? "/"
    }
    return false
  }

  /// Whether anybody but its owner may read or change it; false where nothing stands there.
  public var isOpenToOthers: Bool {
    var status = stat()
    return stat(real, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// Whether something stands there.
  public var exists: Bool { access(real, F_OK) == 0 }

  /// The absolute path without symbolic links.
  public var realPath: String { real }
}
