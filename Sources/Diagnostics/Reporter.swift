/// The shape in which diagnostics are printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person at a terminal: place, message, the line with a caret, a hint.
  case text
  /// For the log of a hosted workflow, which shows each on its line of the change.
  case github
  /// For programs: an array of objects.
  case json
  /// For the review of a change on GitLab: its code quality report, a subset of Code Climate's.
  case gitlab
}

extension ReportFormat {
  /// Whether a program reads the report as a whole, so that nothing else may stand beside it.
  public var isDocument: Bool {
    switch self {
    case .text, .github: false
    case .json, .gitlab: true
    }
  }
}

/// Turns diagnostics into text.
public struct Reporter: Sendable {
  /// The shape of the output.
  public let format: ReportFormat
  /// Gives a line of a file without its line end, or nil where it cannot be shown; the line counts from 1.
  public let sourceLine: @Sendable (_ path: String, _ line: Int) -> String?

  /// A reporter.
  ///
  /// - Parameters:
  ///   - format: The shape of the output.
  ///   - sourceLine: Gives a line of a file without its line end; used by the text format only.
  public init(format: ReportFormat, sourceLine: @escaping @Sendable (String, Int) -> String?) {
    self.format = format
    self.sourceLine = sourceLine
  }

  /// The whole report.
  ///
  /// - Parameter diagnostics: Problems in any order; they are sorted here.
  /// - Returns: Text that ends with a line end; empty where there is nothing to say. A document is an array
  ///   always.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let sorted = diagnostics.report()
    switch format {
    case .text: return textReport(sorted)
    case .github: return sorted.map { $0.githubAnnotation + "\n" }.joined()
    case .json: return sorted.jsonReport
    case .gitlab: return sorted.codeQualityReport
    }
  }
}

extension Reporter {
  /// The line that a diagnostic is about, cut to fit a terminal, and a line with a caret; empty where there is nothing
  /// to show.
  public func excerpt(of diagnostic: Diagnostic) -> [String] {
    let position = diagnostic.location.position
    guard let source = sourceLine(diagnostic.location.path, position.line), !source.isBlank else { return [] }
    return Excerpt(line: source, column: position.column).lines
  }

  private func textReport(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    return diagnostics.map(text).joined(separator: "\n") + "\n" + diagnostics.summary + "\n"
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let head =
      "\(diagnostic.location): \(diagnostic.severity.title): \(diagnostic.message) [\(diagnostic.rule.name)]"
    var lines = [head.withoutControls] + excerpt(of: diagnostic).map { "  " + $0 }
    if let hint = diagnostic.hint {
      lines.append("  подсказка: \(hint.withoutControls)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Location: CustomStringConvertible {
  /// `content/index.md:3:1`.
  public var description: String { "\(path):\(position.line):\(position.column)" }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
