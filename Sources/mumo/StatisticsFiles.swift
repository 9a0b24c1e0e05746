import Disclosure
import FileSystem
import MemberRecords
import Portal

/// The files that a release leaves: key, ledger and snapshot, all or none.
///
/// All are written in full before any takes its place. The ledger goes first: should the machine stop between the two,
/// a ledger that is ahead of the snapshots makes the same snapshot again, but a published table that the ledger does
/// not know would be lost to every later audit.
struct StatisticsFiles {
  /// The ending under which the ledger before this release is kept, for a snapshot that is never published.
  static let oldLedger = ".previous"

  private let inputs: StatisticsInputs
  private let outcome: ReleaseOutcome
  private let target: SnapshotTarget
  private let isSample: Bool

  init(_ inputs: StatisticsInputs, _ outcome: ReleaseOutcome, to target: SnapshotTarget, isSample: Bool) {
    self.inputs = inputs
    self.outcome = outcome
    self.target = target
    self.isSample = isSample
  }

  /// Writes them; where that fails everything stands as before.
  func write() throws(CommandFailure) {
    var pending: [PendingFile] = []
    defer { pending.forEach { $0.discard() } }
    do {
      let snapshot = try PendingFile(
        target.path, Array(outcome.snapshot.fileText(isSample: isSample).utf8), for: .everyone)
      pending.append(snapshot)
      let ledgerBytes = try LedgerFile.bytes(of: outcome.ledger)
      // The same release once more must not push the older ledger out.
      let ledger =
        ledgerBytes == inputs.ledgerBytes
        ? nil : try PendingFile(inputs.ledgerFile.path, ledgerBytes, for: .owner)
      if let ledger { pending.append(ledger) }
      let key = try inputs.newKey.map { bytes throws in
        try PendingFile(inputs.keyFile.path, bytes, for: .owner)
      }
      if let key { pending.append(key) }
      try install(snapshot, ledger, key)
    } catch let error as FileSystemError {
      throw CommandFailure(.machineFailed, "статистика не записана: \(error)")
    } catch {
      throw CommandFailure(.machineFailed, "статистика не записана")
    }
  }

  private func install(
    _ snapshot: PendingFile, _ ledger: PendingFile?, _ key: PendingFile?
  ) throws(FileSystemError) {
    let hasOld = try ledger?.keepOld(as: Self.oldLedger) ?? false
    var installed: [(file: PendingFile, old: String?)] = []
    do throws(FileSystemError) {
      if let key {
        try key.install()
        installed.append((key, nil))
      }
      if let ledger {
        try ledger.install()
        installed.append((ledger, hasOld ? Self.oldLedger : nil))
      }
      try snapshot.install()
    } catch {
      for (file, old) in installed.reversed() { try file.restoreOld(from: old) }
      throw error
    }
  }
}
