internal import Glibc

/// What changes whenever a file is written to or another takes its place: tells without reading whether a file is
/// still the one that was read.
///
/// Two changes within one tick of the file system's clock look like one; see `isSettled(at:)`.
public struct FileStamp: Sendable, Hashable, Codable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let written: FileTime
  private let changed: FileTime

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    written = FileTime(status.st_mtim)
    changed = FileTime(status.st_ctim)
  }

  /// The stamp of what stands under a path, symbolic links followed; nil where nothing does.
  public init?(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension FileStamp {
  /// Whether the next change is sure to give another stamp: the last one lies further back than the file system's clock
  /// can fail to tell.
  ///
  /// - Parameter time: When the stamp was taken, or earlier.
  public func isSettled(at time: FileTime) -> Bool { lastChange.isSettled(at: time) }

  /// When the file last changed, its rights and its name with it. Some file systems tell when it was made instead.
  var lastChange: FileTime { max(written, changed) }

  /// The stamp as numbers, one after the other.
  func forEachWord(_ body: (UInt64) -> Void) {
    body(device)
    body(inode)
    body(UInt64(bitPattern: size))
    written.forEachWord(body)
    changed.forEachWord(body)
  }
}
