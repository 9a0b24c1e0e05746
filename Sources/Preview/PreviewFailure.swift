import Glibc

/// Why there is no preview.
public enum PreviewFailure: Error, Sendable, Equatable {
  /// Another program listens to the port.
  case portInUse
  /// The system keeps the port for itself.
  case portForbidden
  /// The system's own words.
  case other(String)
}

extension PreviewFailure {
  /// - Parameters:
  ///   - code: The system's number of the reason (`errno`).
  ///   - message: The system's words for it.
  init(code: Int32, message: String) {
    switch code {
    case EADDRINUSE: self = .portInUse
    case EACCES, EPERM: self = .portForbidden
    default: self = .other(message)
    }
  }
}
