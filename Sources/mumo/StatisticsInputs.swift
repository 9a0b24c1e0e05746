import Disclosure
import FileSystem
import Foundation
import MemberRecords
import Portal
import SchoolCalendar

/// The private files of the statistics: where they lie, and what the key and the ledger hold.
struct StatisticsInputs {
  let keyFile: PrivateFile
  let ledgerFile: PrivateFile
  /// The key; a new one where there is none yet.
  let key: DisclosureKey
  /// The bytes of a new key, to be kept; nil where there is one.
  let newKey: [UInt8]?
  /// What the last run left; empty before the first.
  let ledger: Ledger
  /// The bytes of that ledger; nil before the first run.
  let ledgerBytes: [UInt8]?
  private let members: PrivateFile

  /// - Parameters:
  ///   - members: The table of members or a folder with one for each association.
  ///   - key: Where the key is, or will be.
  ///   - ledger: Where the ledger is, or will be.
  init(members: String, key: String, ledger: String) throws(CommandFailure) {
    self.members = try Self.privateFile(members)
    keyFile = try Self.privateFile(key)
    ledgerFile = try Self.privateFile(ledger)
    guard self.members.exists else {
      throw CommandFailure(.wrongUsage, "нет таблицы членов: \(members)")
    }
    guard keyFile.realPath != ledgerFile.realPath else {
      throw CommandFailure(.wrongUsage, "ключ и журнал — разные файлы")
    }
    ledgerBytes = try Self.read(ledger)
    guard let ledger = ledgerBytes.map(LedgerFile.ledger) ?? Ledger() else {
      throw CommandFailure(.contentErrors, "журнал не читается: \(ledger); верните его из копии")
    }
    self.ledger = ledger
    (self.key, newKey) = try Self.readKey(keyFile, hasHistory: ledgerBytes != nil)
  }

  /// Whatever lies in a work tree is one careless commit from the public.
  private static func privateFile(_ path: String) throws(CommandFailure) -> PrivateFile {
    do {
      let file = try PrivateFile(path)
      guard !file.isInGitWorkTree else {
        throw CommandFailure(
          .wrongUsage, "\(path) лежит в рабочей папке Git; перенесите закрытые файлы за её пределы")
      }
      return file
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.wrongUsage, "\(error)")
    }
  }

  private static func read(_ path: String) throws(CommandFailure) -> [UInt8]? {
    do {
      return try Workshop.readFile(path)
    } catch {
      throw CommandFailure(.machineFailed, "\(error)")
    }
  }

  private static func readKey(
    _ file: PrivateFile, hasHistory: Bool
  ) throws(CommandFailure) -> (DisclosureKey, newBytes: [UInt8]?) {
    if let bytes = try read(file.path) {
      guard let key = DisclosureKey(bytes: bytes) else {
        throw CommandFailure(.contentErrors, "в файле ключа не 32 байта: \(file.path)")
      }
      guard !file.isOpenToOthers else {
        throw CommandFailure(.wrongUsage, "ключ могут прочесть другие: chmod 600 \(file.path)")
      }
      return (key, nil)
    }
    guard !hasHistory else {
      throw CommandFailure(
        .wrongUsage,
        "журнал есть, а ключа нет: \(file.path); журнал без своего ключа бесполезен, верните ключ")
    }
    // On Linux these come from the kernel's generator (getrandom).
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<DisclosureKey.length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    guard let key = DisclosureKey(bytes: bytes) else { throw CommandFailure(.machineFailed) }
    return (key, bytes)
  }
}

// MARK: Members

extension StatisticsInputs {
  /// The table of members, or those of a folder, each named by its association.
  func memberFiles() throws(CommandFailure) -> [MemberFile] {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: members.path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return [try Self.memberFile(members.path, of: nil)] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: members.path) else {
      throw CommandFailure(.machineFailed, "не удалось прочитать папку \(members.path)")
    }
    let tables = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
    let unknown = tables.count { AssociationID(rawValue: String($0.dropLast(4))) == nil }
    // Nobody knows what such a file is named after, so it is not named.
    guard unknown == 0, !tables.isEmpty else {
      let known = AssociationID.allCases.map { "\($0.rawValue).csv" }.joined(separator: ", ")
      throw CommandFailure(
        .contentErrors,
        "в папке \(members.path) таблиц, названных не кодом объединения: \(unknown), всего: \(tables.count); нужны имена: \(known)"
      )
    }
    var files: [MemberFile] = []
    for name in tables {
      let path = "\(members.path)/\(name)"
      _ = try Self.privateFile(path)
      files.append(try Self.memberFile(path, of: AssociationID(rawValue: String(name.dropLast(4)))))
    }
    return files
  }

  private static func memberFile(
    _ path: String, of association: AssociationID?
  ) throws(CommandFailure) -> MemberFile {
    MemberFile(path: path, association: association, bytes: try read(path) ?? [])
  }
}

// MARK: History

extension StatisticsInputs {
  /// Refuses to go on where ledger and snapshots tell different histories: an audit is worth no more than its history.
  ///
  /// A release of the same day may be missing among the snapshots: a run that was cut short is made again.
  ///
  /// - Parameters:
  ///   - snapshots: All that are published but for the one that is to be written.
  ///   - date: The day of the new one.
  func checkHistory(against snapshots: [Snapshot], on date: CalendarDate) throws(CommandFailure) {
    let known = Set(ledger.attributes.values.flatMap(\.releases))
    let disagreements = ledger.disagreements(with: snapshots)
    let unknown = disagreements.count { !known.contains($0) }
    guard unknown == 0 else {
      throw CommandFailure(
        .contentErrors,
        "в снимках есть таблицы, которых нет в журнале: \(unknown); верните журнал, с которым их составили")
    }
    let unpublished = disagreements.count { $0.date != date }
    guard unpublished == 0 else {
      throw CommandFailure(
        .contentErrors,
        """
        в журнале есть выпуски, снимков которых на портале нет: \(unpublished). Если они опубликованы, верните \
        их файлы в папку statistics; если нет, верните прежний журнал (рядом с журналом, с окончанием \
        «\(StatisticsFiles.oldLedger)»)
        """)
    }
  }
}
