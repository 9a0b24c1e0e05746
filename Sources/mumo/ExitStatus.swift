/// What the caller of the program learns (contract).
enum ExitStatus: Int32 {
  case done = 0
  /// The content has errors and nothing was published.
  case contentErrors = 1
  /// Published, with the bad files left out.
  case publishedInPart = 2
  case wrongUsage = 64
  /// Disk full, no permission.
  case machineFailed = 70
}

/// Ends a command with a status and, where it has not been said yet, a reason.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
