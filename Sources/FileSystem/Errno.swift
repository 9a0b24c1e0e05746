internal import Glibc

/// Why a system call failed.
struct Errno: Error, Hashable {
  let code: Int32
}

extension Errno {
  /// Makes a system call, again where a signal cut it short.
  @discardableResult
  static func check<Value: SignedInteger>(_ call: () -> Value) throws(Errno) -> Value {
    while true {
      let value = call()
      if value >= 0 { return value }
      let code = errno
      if code != EINTR { throw Errno(code: code) }
    }
  }
}
