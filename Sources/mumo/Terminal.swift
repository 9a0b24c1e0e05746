import Foundation

/// Where results and messages go.
struct Terminal: Sendable {
  /// Whether a person may sit at standard error.
  var isInteractive = false
  /// A line of results, to standard output.
  let print: @Sendable (String) -> Void
  /// Lines of messages, to standard error.
  let printError: @Sendable (String) -> Void
  /// Text as it is, to standard error: no line ends it.
  var writeStatus: @Sendable (String) -> Void = { _ in }

  /// The two standard streams.
  static let standard = Terminal(
    isInteractive: isatty(FileHandle.standardError.fileDescriptor) == 1,
    print: { Self.write($0, to: .standardOutput) },
    printError: { Self.write($0, to: .standardError) },
    writeStatus: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })

  /// A reader that has gone away, as `head` does, is no failure of the program.
  private static func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    try? handle.write(contentsOf: Data((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8))
  }
}
