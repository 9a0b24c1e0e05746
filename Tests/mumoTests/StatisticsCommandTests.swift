import Foundation
import TestSupport
import Testing

/// `mumo statistics` and `mumo new members` as the coordinator meets them.
struct StatisticsCommandTests {
  static let portal = """
    -- checkout/content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    малые-объединения: [himiya, trud]
    -- checkout/content/index.md --
    Главная.
    -- checkout/content/deficits.yaml --
    metod/ocenivanie: {название: Оценивание, блок: методический}
    -- checkout/content/associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
    ---
    -- checkout/.git/HEAD --
    ref: refs/heads/main

    """

  static let snapshotPath = "checkout/content/statistics/2026-2027.yaml"
  static let members = MadeUpMembers(
    seed: 1, sizes: ["fizika": 27, "himiya": 8, "trud": 9, "istoriya": 4], pairs: 5,
    needs: ["metod/ocenivanie"])

  /// A checkout with a table of members beside it.
  static func place(_ csv: String = members.csv) throws -> Workplace {
    let place = try Workplace(portal)
    try place.write(csv, to: "private/members.csv")
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "checkout/content/statistics"), withIntermediateDirectories: true)
    return place
  }

  /// A day after those that these tests name: a table of a day to come is refused.
  static let later = ["SOURCE_DATE_EPOCH": "1830000000"]

  static func arguments(_ changes: [String: String] = [:], _ flags: [String] = []) -> [String] {
    let usual = [
      "--members": "private/members.csv", "--key": "private/key", "--ledger": "private/ledger.json",
      "--as-of": "2026-10-01", "--output": snapshotPath, "--content": "checkout/content",
    ]
    let options = usual.merging(changes) { _, new in new }.sorted { $0.key < $1.key }
    return ["statistics"] + options.flatMap { [$0.key, $0.value] } + flags
  }

  private func mode(_ path: String, in place: Workplace) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: place.folder.appending(path: path).path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  // MARK: The way it goes

  @Test func aFirstReleaseMakesKeyLedgerAndSnapshot() throws {
    let place = try Self.place()
    let run = try place.run(Self.arguments())
    #expect(run.status == 0)
    #expect(run.output.contains("Публикуется заново"))
    #expect(run.output.contains("Учителя физики: все таблицы"))
    #expect(run.output.contains("Учителя истории и обществознания: все таблицы"))
    #expect(run.output.contains("Не публикуется: мало людей"))
    #expect(run.errors.contains("Проверка на раскрытие: признак 9 из 9"))
    #expect(try mode("private/key", in: place) == 0o600)
    #expect(try mode("private/ledger.json", in: place) == 0o600)
    #expect(place.tree("private")["key"]?.count == 32)
    let snapshot = try #require(place.text(Self.snapshotPath))
    #expect(snapshot.contains("группа: small"))
    #expect(!snapshot.contains("группа: istoriya"))
    let check = try place.run("check", "--content", "checkout/content", "--today", "2026-10-02")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func aDryRunWritesNothing() throws {
    let place = try Self.place()
    let before = place.tree(".").filter { !$0.key.hasPrefix(".") }
    let run = try place.run(Self.arguments([:], ["--dry-run"]))
    #expect(run.status == 0)
    #expect(run.output.contains("ничего не записано"))
    #expect(place.tree(".").filter { !$0.key.hasPrefix(".") } == before)
  }

  @Test func theSameReleaseOnceMoreChangesNothing() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    let first = (place.text(Self.snapshotPath), place.tree("private"))
    #expect(try place.run(Self.arguments()).status == 0)
    #expect(place.text(Self.snapshotPath) == first.0)
    #expect(place.tree("private") == first.1)
  }

  /// The machine may stop between the two files: the ledger knows the release, and the snapshot is made again.
  @Test func aSnapshotThatWasLostIsMadeAgain() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    let snapshot = place.text(Self.snapshotPath)
    try FileManager.default.removeItem(at: place.folder.appending(path: Self.snapshotPath))
    #expect(try place.run(Self.arguments()).status == 0)
    #expect(place.text(Self.snapshotPath) == snapshot)
  }

  @Test func aSecondYearKeepsOldTablesOrDrawsNewOnes() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    let first = place.tree("private")["ledger.json"]
    let next = MadeUpMembers(
      seed: 1, sizes: ["fizika": 27, "himiya": 8, "trud": 9, "istoriya": 4], pairs: 5,
      needs: ["metod/ocenivanie"], years: 1)
    try place.write(next.csv, to: "private/members.csv")
    let output = "checkout/content/statistics/2027-2028.yaml"
    let run = try place.run(
      Self.arguments(["--as-of": "2027-10-01", "--output": output]), environment: Self.later)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try #require(place.text(output)).contains("дата: 2027-10-01, основание: 5"))
    #expect(place.tree("private")["ledger.json.previous"] == first)
    #expect(
      try place.run("check", "--content", "checkout/content", "--today", "2027-10-02").status == 0)
  }

  @Test func associationsMayHaveAFileEach() throws {
    let place = try Self.place()
    let head =
      "ФИО;Место работы;Образование;Пед. стаж;Категория;ПК рег.;ПК фед.;Диагностика;Дефициты;Возраст;Награды;Согласие"
    let rows = (1...12).map { "Педагог \($0);Школа \($0);ВО;\($0);первая;2025;нет;да;нет;\($0 + 25);;да" }
    for name in ["fizika", "himiya"] {
      try place.write(([head] + rows).joined(separator: "\r\n"), to: "private/files/\(name).csv")
    }
    let run = try place.run(Self.arguments(["--members": "private/files"]))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Учтено: 12"))
    #expect(
      run.output.contains("Учителя физики: категория")
        || run.output.contains("Учителя физики: квалификационная"))
    try place.write("", to: "private/files/Секретова.csv")
    let refused = try place.run(Self.arguments(["--members": "private/files"]))
    #expect(refused.status == 1)
    #expect(!refused.errors.contains("Секретова"))
  }

  @Test func theTemplateIsWrittenOutsideOfWorkTreesOnly() throws {
    let place = try Self.place()
    let run = try place.run("new", "members", "private/new.csv")
    #expect(run.status == 0)
    #expect(place.text("private/new.csv")?.hasPrefix("\u{FEFF}№;ФИО;Объединение;") == true)
    #expect(try place.run("new", "members", "private/new.csv").status == 64)
    let refused = try place.run("new", "members", "checkout/new.csv")
    #expect(refused.status == 64)
    #expect(place.text("checkout/new.csv") == nil)
  }

  // MARK: What is refused

  @Test(arguments: ["--members", "--key", "--ledger"])
  func privateFilesInAWorkTreeAreRefused(option: String) throws {
    let place = try Self.place()
    try place.write(Self.members.csv, to: "checkout/private/members.csv")
    // By its real path: a link from outside leads in.
    try FileManager.default.createSymbolicLink(
      at: place.folder.appending(path: "private/link"),
      withDestinationURL: place.folder.appending(path: "checkout/private"))
    let before = place.tree("private")
    for folder in ["checkout/private", "private/link", "checkout/.git"] {
      let run = try place.run(Self.arguments([option: "\(folder)/members.csv"]))
      #expect(run.status == 64)
      #expect(run.errors.contains("Git"))
    }
    #expect(place.tree("private") == before)
    #expect(place.text(Self.snapshotPath) == nil)
  }

  @Test func aKeyThatOthersMayReadIsRefused() throws {
    let place = try Self.place()
    try place.write(Data(repeating: 7, count: 32), to: "private/key")
    let run = try place.run(Self.arguments())
    #expect(run.status == 64)
    #expect(run.errors.contains("chmod 600"))
  }

  @Test func aLedgerWithoutItsKeyIsRefused() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    try FileManager.default.removeItem(at: place.folder.appending(path: "private/key"))
    #expect(try place.run(Self.arguments()).status == 64)
    #expect(place.tree("private")["key"] == nil)
  }

  @Test func snapshotsThatTheLedgerDoesNotKnowAreRefused() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    try FileManager.default.removeItem(at: place.folder.appending(path: "private/ledger.json"))
    let output = "checkout/content/statistics/2027-2028.yaml"
    let run = try place.run(
      Self.arguments(["--as-of": "2027-10-01", "--output": output]), environment: Self.later)
    #expect(run.status == 1)
    #expect(run.errors.contains("верните журнал"))
    #expect(place.text(output) == nil)
  }

  @Test func releasesThatWereNeverPublishedAreNamed() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    try FileManager.default.removeItem(at: place.folder.appending(path: Self.snapshotPath))
    let output = "checkout/content/statistics/2027-2028.yaml"
    let ledger = place.tree("private")["ledger.json"]
    let run = try place.run(
      Self.arguments(["--as-of": "2027-10-01", "--output": output]), environment: Self.later)
    #expect(run.status == 1)
    #expect(run.errors.contains("снимков которых на портале нет"))
    #expect(place.text(output) == nil)
    #expect(place.tree("private")["ledger.json"] == ledger)
  }

  @Test func aSchoolYearHasOneSnapshot() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    let run = try place.run(Self.arguments(["--as-of": "2027-05-01"]), environment: Self.later)
    #expect(run.status == 64)
    #expect(run.errors.contains("уже есть снимок"))
    let misnamed = try place.run(Self.arguments(["--as-of": "2027-10-01"]), environment: Self.later)
    #expect(misnamed.status == 64)
    #expect(misnamed.errors.contains("2027-2028.yaml"))
  }

  /// The snapshot that stands is known to everyone: with its ledger lost, it is not drawn again from another table.
  @Test func aSnapshotThatStandsIsNotDrawnAnew() throws {
    let place = try Self.place()
    _ = try place.run(Self.arguments())
    let snapshot = place.text(Self.snapshotPath)
    try FileManager.default.removeItem(at: place.folder.appending(path: "private/ledger.json"))
    #expect(try place.run(Self.arguments()).status == 0)
    try FileManager.default.removeItem(at: place.folder.appending(path: "private/ledger.json"))
    let others = MadeUpMembers(
      seed: 2, sizes: ["fizika": 27, "himiya": 8, "trud": 9, "istoriya": 4], pairs: 5,
      needs: ["metod/ocenivanie"])
    try place.write(others.csv, to: "private/members.csv")
    let run = try place.run(Self.arguments())
    #expect(run.status == 1)
    #expect(run.errors.contains("уже есть, а по этой таблице"), "\(run.errors)")
    #expect(place.text(Self.snapshotPath) == snapshot)
    #expect(place.tree("private")["ledger.json"] == nil)
  }

  @Test func aDayToComeIsRefused() throws {
    let place = try Self.place()
    let run = try place.run(Self.arguments(), environment: ["SOURCE_DATE_EPOCH": "1790000000"])
    #expect(run.status == 64)
    #expect(run.errors.contains("ещё не наступил"), "\(run.errors)")
    #expect(place.tree("private").keys.sorted() == ["members.csv"])
  }

  @Test func filesOfOthersAreNotReplaced() throws {
    let place = try Self.place()
    let run = try place.run(Self.arguments(["--output": "checkout/content/index.md"]))
    #expect(run.status == 64)
    #expect(place.text("checkout/content/index.md") == "Главная.\n")
  }

  @Test func nothingIsWrittenWhereTheSnapshotHasNoPlace() throws {
    let place = try Self.place()
    let run = try place.run(Self.arguments(["--output": "checkout/nowhere/2026-2027.yaml"]))
    #expect(run.status == 70)
    #expect(place.tree("private").keys.sorted() == ["members.csv"])
  }

  // MARK: What is never told

  /// Every cell holds a word that no other text has.
  private static func marked(breaking broken: String? = nil) -> String {
    let head = MadeUpMembers.headings + ["Участие федеральный", "Должность (совмещение)"]
    let known = [
      "Объединение": "fizika", "Образование": "ВО", "Стаж педагогический": "5",
      "Квалификационная категория": "высшая",
      "ПК региональный": "2025", "ПК федеральный": "да", "Профдиагностика": "да",
      "Выявленные профдефициты": "metod/ocenivanie",
      "Возраст": "40", "Согласие": "да",
    ]
    let exact = ["Объединение", "Выявленные профдефициты", "Согласие"]
    let rows = (1...40).map { row in
      head.map { column -> String in
        let marker = "Маркер\(row)слово"
        if column == broken || known[column] == nil { return marker }
        if column == "Согласие", row > 35 { return "нет \(marker)" }
        return exact.contains(column) ? known[column] ?? "" : "\(known[column] ?? "") \(marker)"
      }
    }
    return ([head] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  @Test func noWordOfTheTableIsPublishedOrPrinted() throws {
    let place = try Self.place(Self.marked())
    let run = try place.run(Self.arguments())
    #expect(run.status == 0, "\(run.errors)")
    let build = try place.run("build", "--content", "checkout/content", "--today", "2026-10-02")
    #expect(build.status == 0, "\(build.errors)")
    #expect(place.text("public/statistics/fizika/index.html") != nil)
    let written = place.tree(".").filter { !$0.key.hasPrefix("private/members") }
    #expect(written.keys.contains("private/ledger.json"))
    for (path, bytes) in written {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("маркер"), "\(path)")
    }
    for text in [run.output, run.errors, build.output, build.errors] {
      #expect(!text.lowercased().contains("маркер"))
    }
  }

  @Test(
    arguments: MadeUpMembers.headings.filter {
      !["№", "ФИО", "Место работы", "Должность (основная)", "Стаж общий", "Награды"].contains($0)
    })
  func noWordOfTheTableStandsInAnError(column: String) throws {
    let place = try Self.place(Self.marked(breaking: column))
    let run = try place.run(Self.arguments())
    #expect(run.status == 1)
    #expect(run.errors.contains("[member-cell]"))
    #expect(run.errors.contains("строка 36, столбец"))
    #expect(!(run.errors + run.output).lowercased().contains("маркер"))
    #expect(place.tree("private").keys.sorted() == ["members.csv"])
  }
}
