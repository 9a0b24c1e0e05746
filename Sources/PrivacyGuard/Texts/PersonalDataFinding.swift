public import Diagnostics

/// Personal data in a text: what kind and where, never what it is.
public struct PersonalDataFinding: Sendable, Hashable {
  /// What it is.
  public let kind: PersonalDataKind
  /// Where it begins.
  public let position: Position
}
