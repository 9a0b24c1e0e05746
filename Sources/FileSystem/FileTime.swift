internal import Glibc

/// A time by the clock of files.
public struct FileTime: Sendable, Hashable, Codable {
  private let seconds: Int64
  private let nanoseconds: Int64

  init(_ time: timespec) {
    seconds = Int64(time.tv_sec)
    nanoseconds = Int64(time.tv_nsec)
  }

  /// The time now.
  public static var now: FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileTime(time)
  }
}

extension FileTime: Comparable {
  /// The earlier one comes first.
  public static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension FileTime {
  /// Whether a change at `time` or later would have another time than this.
  ///
  /// Kernels stamp files by a clock that ticks a hundred times a second or more; older file systems keep seconds, or
  /// two, alone.
  func isSettled(at time: FileTime) -> Bool {
    self < time.earlier(milliseconds: nanoseconds == 0 ? 2_000 : 50)
  }

  func forEachWord(_ body: (UInt64) -> Void) {
    body(UInt64(bitPattern: seconds))
    body(UInt64(bitPattern: nanoseconds))
  }

  private func earlier(milliseconds: Int64) -> FileTime {
    let total = nanoseconds - milliseconds % 1000 * 1_000_000
    let borrowed: Int64 = total < 0 ? 1 : 0
    return FileTime(
      timespec(
        tv_sec: Int(seconds - milliseconds / 1000 - borrowed), tv_nsec: Int(total + borrowed * 1_000_000_000))
    )
  }
}
