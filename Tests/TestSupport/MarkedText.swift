public import Diagnostics

/// A source text in which `⟪rule-name⟫` stands right before each place where a problem is expected.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// What is expected: `3:10 unknown-key`, in reading order.
  public let expected: [String]

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var expected: [String] = []
    var rule: String.UnicodeScalarView?
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟪": rule = .init()
      case "⟫":
        expected.append("\(line):\(column) \(String(rule ?? .init()))")
        rule = nil
      default:
        if rule != nil {
          rule?.append(scalar)
          continue
        }
        text.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = String(text)
    self.expected = expected
  }
}

extension Sequence<Diagnostic> {
  /// `3:10 unknown-key` for each, in reading order.
  public var places: [String] {
    report().map { "\($0.location.position.line):\($0.location.position.column) \($0.rule.name)" }
  }

  /// `content/index.md:3:10 unknown-key` for each, sorted.
  public var locatedRules: [String] {
    report().map { "\($0.location) \($0.rule.name)" }
  }
}
