/// One line of a file with a caret under a column, cut to fit a terminal.
struct Excerpt {
  /// The line as shown and the line with the caret.
  let lines: [String]

  /// - Parameters:
  ///   - line: A line without its end.
  ///   - column: 1-based, in Unicode scalars; may lie past the end.
  ///   - width: The most characters to show.
  init(line: String, column: Int, width: Int = 100) {
    let scalars = Array(line.unicodeScalars)
    let target = min(max(column - 1, 0), scalars.count)
    let start = target < width * 3 / 4 ? 0 : target - width / 2
    let end = min(scalars.count, start + width)
    let prefix = start > 0 ? "…" : ""
    let suffix = end < scalars.count ? "…" : ""
    let shown = prefix + Self.text(scalars[start..<end]) + suffix
    // Tabs stay tabs under the line, or the caret would drift from its column.
    let padding = scalars[start..<target].filter(\.takesSpace).map { $0 == "\t" ? "\t" : " " }.joined()
    lines = [shown, String(repeating: " ", count: prefix.count) + padding + "^"]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).withoutControls
  }
}

extension String {
  /// The text with a mark for each control character, which could drive a terminal or end a line of a log.
  package var withoutControls: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(scalar.isControl && scalar != "\t" ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    properties.generalCategory == .control || properties.isBidiControl
  }

  /// Combining marks stand on the character before them.
  fileprivate var takesSpace: Bool {
    properties.generalCategory != .nonspacingMark
  }
}
