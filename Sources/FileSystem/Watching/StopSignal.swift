internal import Glibc

/// Ends a wait that blocks a thread.
final class StopSignal: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor

  init() throws(Errno) {
    var ends: [Int32] = [-1, -1]
    try Errno.check { pipe(&ends) }
    reading = Descriptor(number: ends[0])
    writing = Descriptor(number: ends[1])
    // A program that is started meanwhile gets neither.
    for end in ends { try Errno.check { fcntl(end, F_SETFD, FD_CLOEXEC) } }
  }
}

extension StopSignal {
  /// Ends all waits, those to come too.
  func send() {
    var byte: UInt8 = 0
    _ = write(writing.number, &byte, 1)
  }

  /// What a wait has come to.
  enum Outcome {
    case ready
    case timeIsUp
    case stopped
  }

  /// Waits.
  ///
  /// - Parameters:
  ///   - descriptor: What is to become readable; nil to wait for the time alone.
  ///   - milliseconds: How long; nil for ever.
  func wait(for descriptor: Int32? = nil, milliseconds: Int32?) -> Outcome {
    // A negative number is passed over by poll(2).
    var awaited = [
      pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    do throws(Errno) {
      let count = try Errno.check { poll(&awaited, nfds_t(awaited.count), milliseconds ?? -1) }
      if awaited[0].revents != 0 { return .stopped }
      return count == 0 ? .timeIsUp : .ready
    } catch {
      return .stopped
    }
  }
}
