internal import Glibc

/// What changes whenever a file is written to or another takes its place: tells without reading whether a file is
/// still the one that was read.
///
/// Two changes within one tick of the file system's clock, some milliseconds, look like one.
public struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let written: Time
  private let changed: Time

  private struct Time: Hashable {
    let seconds: Int64
    let nanoseconds: Int64

    init(_ time: timespec) {
      seconds = Int64(time.tv_sec)
      nanoseconds = Int64(time.tv_nsec)
    }
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    written = Time(status.st_mtim)
    changed = Time(status.st_ctim)
  }
}
