import Foundation

/// Where results and messages go.
struct Terminal: Sendable {
  /// A line of results, to standard output.
  let print: @Sendable (String) -> Void
  /// Lines of messages, to standard error.
  let printError: @Sendable (String) -> Void

  /// The two standard streams.
  static let standard = Terminal(
    print: { Self.write($0, to: .standardOutput) },
    printError: { Self.write($0, to: .standardError) })

  /// A reader that has gone away, as `head` does, is no failure of the program.
  private static func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    try? handle.write(contentsOf: Data((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8))
  }
}
