public import Diagnostics

/// What one build of the portal has come to.
public struct PreviewBuild: Sendable {
  /// What can be shown, perhaps without the files that have errors; nil where nothing can.
  public let site: ServedSite?
  /// What keeps the portal from being published; nothing where it could be.
  public let problems: [PreviewProblem]
  /// What the terminal is told of it, as `mumo check` prints it.
  public let report: String
  /// The files outside of the watched folders that it was made from.
  public let otherFiles: [String]

  /// What a build has come to.
  public init(site: ServedSite?, problems: [PreviewProblem], report: String, otherFiles: [String] = []) {
    self.site = site
    self.problems = problems
    self.report = report
    self.otherFiles = otherFiles
  }
}

/// Builds the portal again and again; keeps what it has read, to read only what has changed.
public protocol PreviewBuilder: Sendable {
  /// The folders that it reads.
  var folders: [String] { get }

  /// Reads what is on the disk now and lays it out. What is wrong with it is part of the result.
  mutating func build() -> PreviewBuild
}

/// One problem, in the words in which a page shows it.
public struct PreviewProblem: Sendable, Hashable {
  let place: String?
  let severity: Severity
  let message: String
  let rule: String?
  let excerpt: [String]
  let hint: String?

  /// A problem of the content or the theme.
  ///
  /// - Parameters:
  ///   - diagnostic: The problem.
  ///   - excerpt: The line with its caret; nothing where the line must not be shown.
  public init(_ diagnostic: Diagnostic, excerpt: [String]) {
    place = "\(diagnostic.location)"
    severity = diagnostic.severity
    message = diagnostic.message
    rule = diagnostic.rule.name
    self.excerpt = excerpt
    hint = diagnostic.hint
  }

  /// A problem of the machine.
  ///
  /// - Parameters:
  ///   - message: What is wrong: Russian, lower case, without a full stop.
  ///   - hint: What to do about it.
  public init(_ message: String, hint: String?) {
    place = nil
    severity = .error
    self.message = message
    rule = nil
    excerpt = []
    self.hint = hint
  }
}
