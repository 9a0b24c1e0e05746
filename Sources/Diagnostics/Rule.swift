/// A rule that content or a theme can break.
///
/// Its name is permanent: leaders search for it and tools match on it. Rules are declared beside the
/// functions that word their diagnostics, one extension of `Rule` a module.
public struct Rule: Sendable, Hashable {
  /// The stable name, English kebab-case: `unknown-key`.
  public let name: String
  /// How much breaking it weighs.
  public let severity: Severity
  /// What the rule asks, one Russian sentence for the leaders' guide.
  public let summary: String
  /// Whether a report shows the line: not where the problem is the file's as a whole, which may then be no text, lie
  /// outside or hold personal data.
  public let quotesLine: Bool

  /// Declares a rule.
  ///
  /// - Parameters:
  ///   - name: The stable name, English kebab-case.
  ///   - severity: How much breaking it weighs.
  ///   - summary: What the rule asks, one Russian sentence.
  ///   - quotesLine: Whether a report shows the line.
  public init(_ name: String, _ severity: Severity = .error, summary: String, quotesLine: Bool = true) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.quotesLine = quotesLine
  }
}

extension Rule: Codable {}
