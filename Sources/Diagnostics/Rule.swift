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
  /// Whether the place holds personal data, so that no report may quote its line.
  public let isPrivate: Bool

  /// Declares a rule.
  ///
  /// - Parameters:
  ///   - name: The stable name, English kebab-case.
  ///   - severity: How much breaking it weighs.
  ///   - summary: What the rule asks, one Russian sentence.
  ///   - isPrivate: Whether the places that it names hold personal data.
  public init(_ name: String, _ severity: Severity = .error, summary: String, isPrivate: Bool = false) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.isPrivate = isPrivate
  }
}
