/// The directions of work of section 4 of the regulation.
public enum WorkDirection: String, Sendable, CaseIterable {
  /// Clause 4.1.
  case analysis = "аналитическая"
  /// Clause 4.2.
  case information = "информационная"
  /// Clause 4.3.
  case method = "организационно-методическая"
}
