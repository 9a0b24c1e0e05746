import Foundation

/// The browser that the desktop opens addresses with.
struct Browser: Sendable {
  private let program: URL?

  /// - Parameter environment: The variables of the process; `PATH` says where to look.
  init(environment: [String: String]) {
    program = Program("xdg-open", environment: environment)?.url
  }

  /// Opens an address.
  ///
  /// - Parameters:
  ///   - address: The address.
  ///   - failed: Called where it cannot be opened.
  func open(_ address: String, failed: @escaping @Sendable () -> Void) {
    guard let program else { return failed() }
    let process = Process()
    process.executableURL = program
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // It may run for as long as the browser does.
    process.terminationHandler = { if $0.terminationStatus != 0 { failed() } }
    do { try process.run() } catch { failed() }
  }
}
