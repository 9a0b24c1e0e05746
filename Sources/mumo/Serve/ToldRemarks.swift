import Diagnostics
import Synchronization

/// The warnings and notes that the terminal has told of already: told again after each save, those of all the portal
/// would hide the error that was just made.
final class ToldRemarks: Sendable {
  private let told = Mutex<Set<Diagnostic>>([])

  /// What is to be told after a save: every error, and what else was not told after the save before.
  func untold(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    let all = Set(diagnostics)
    let before = told.withLock { told in
      defer { told = all }
      return told
    }
    return diagnostics.filter { $0.severity == .error || !before.contains($0) }
  }
}
