/// One problem, told to a person: where it is, what it is and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that was broken.
  public let rule: Rule
  /// Where.
  public let location: Location
  /// What is wrong: Russian, lower case, without a full stop.
  public let message: String
  /// What to do about it: Russian, or nil where the message says it all.
  public let hint: String?

  /// How much it weighs.
  public var severity: Severity { rule.severity }

  /// Reports a problem.
  ///
  /// - Parameters:
  ///   - rule: The rule that was broken.
  ///   - location: Where.
  ///   - message: What is wrong: Russian, lower case, without a full stop.
  ///   - hint: What to do about it.
  public init(_ rule: Rule, at location: Location, _ message: String, hint: String? = nil) {
    self.rule = rule
    self.location = location
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic: Codable {}

extension Diagnostic: Comparable {
  /// By place, then by rule and words, so that a report does not depend on the order of work.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.rule.name != right.rule.name { return left.rule.name < right.rule.name }
    return left.message < right.message
  }
}

extension Sequence<Diagnostic> {
  /// Sorted by place, each problem once.
  public func report() -> [Diagnostic] {
    Set(self).sorted()
  }

  /// Whether any of them keeps a file from being published.
  public var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}
