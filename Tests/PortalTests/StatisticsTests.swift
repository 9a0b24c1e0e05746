import Diagnostics
import Disclosure
import Portal
import SchoolCalendar
import Testing

/// Snapshots as `mumo check` verifies them.
struct StatisticsTests {
  private static let dictionary = """
    -- deficits.yaml --
    metod/ocenivanie: {название: Оценивание, блок: методический}

    """

  private static let good = """
    -- statistics/2025-2026.yaml --
    схема: 1
    дата: 2025-10-01
    таблицы:
      - {группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, 5, 10]}
      - {группа: fizika, признак: need-metod/ocenivanie, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 20]}
      - {группа: small, признак: education, дата: 2025-10-01, основание: 5, всего: 10, числа: [0, 10]}
      - {группа: municipality, признак: awards, дата: 2025-10-01, основание: 10, всего: 60, числа: [20, 40]}

    """

  @Test func goodSnapshotsAreRead() throws {
    let loading = try expectMarkedProblems(
      Self.dictionary + Self.good + """
        -- statistics/2026-2027.yaml --
        схема: 1
        дата: 2026-10-01
        образец: да
        таблицы:
          - {группа: fizika, признак: category, дата: 2026-10-01, основание: 5, всего: 25, числа: [15, 5, 5]}
          - {группа: small, признак: education, дата: 2025-10-01, основание: 5, всего: 10, числа: [0, 10]}

        """)
    let snapshots = try #require(loading.portal?.snapshots)
    #expect(snapshots.map(\.year.path) == ["2025-2026", "2026-2027"])
    #expect(snapshots.map(\.isSample) == [false, true])
    #expect(snapshots.map(\.snapshot.blocks.count) == [4, 2])
  }

  /// What the command writes is read as it was meant.
  @Test(arguments: [false, true])
  func aSnapshotIsReadAsItIsWritten(isSample: Bool) throws {
    let date = try CalendarDate(parsing: "2025-10-01")
    let block = Block(
      BlockID(domain: "fizika", attribute: "diagnostics"), date: date, base: 5, counts: [10, 15])
    for blocks in [[block], []] {
      let snapshot = Snapshot(scheme: 1, date: date, blocks: blocks)
      let text = snapshot.fileText(isSample: isSample)
      let loading = try expectMarkedProblems("-- statistics/2025-2026.yaml --\n\(text)")
      #expect(loading.portal?.snapshots.map(\.snapshot) == [snapshot])
      #expect(loading.portal?.snapshots.map(\.isSample) == [isSample])
    }
  }

  @Test(arguments: [
    "{⟪unknown-key⟫фио: Иванова, группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, 5, 10]}",
    "{группа: ⟪wrong-type⟫Иванова, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, 5, 10]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, ⟪wrong-type⟫-5, 20]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, ⟪wrong-type⟫5.5, 10]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [⟪snapshot-form⟫9, 5, ⟪snapshot-form⟫11]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: ⟪snapshot-form⟫30, числа: [10, 5, 10]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: ⟪snapshot-form⟫10, всего: 30, числа: [10, 10, 10]}",
    "⟪snapshot-form⟫{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, 15]}",
    "⟪snapshot-form⟫{группа: fisika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [10, 5, 10]}",
    "⟪snapshot-form⟫{группа: fizika, признак: age, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 5, 5, 5, 5]}",
    "⟪snapshot-form⟫{группа: fizika, признак: need-metod/inoe, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 20]}",
    "{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: ⟪snapshot-form⟫5, числа: [0, 5, 0]}",
    "⟪snapshot-history⟫{группа: fizika, признак: category, дата: 2025-09-30, основание: 5, всего: 25, числа: [10, 5, 10]}",
    "⟪snapshot-history⟫{группа: fizika, признак: category, дата: 2025-10-02, основание: 5, всего: 25, числа: [10, 5, 10]}",
  ])
  func tablesOutOfFormAreFound(table: String) throws {
    try expectMarkedProblems(
      Self.dictionary + """
        -- statistics/2025-2026.yaml --
        схема: 1
        дата: 2025-10-01
        таблицы:
          - \(table)

        """)
  }

  @Test func tablesThatContradictEachOtherAreFound() throws {
    try expectMarkedProblems(
      Self.dictionary + """
        -- statistics/2025-2026.yaml --
        схема: 1
        дата: 2025-10-01
        таблицы:
          - ⟪snapshot-disclosure⟫{группа: fizika, признак: diagnostics, дата: 2025-10-01, основание: 5, всего: 40, числа: [40, 0]}
          - {группа: municipality, признак: diagnostics, дата: 2025-10-01, основание: 10, всего: 40, числа: [20, 20]}

        """)
  }

  @Test func oldTablesMayNotChange() throws {
    try expectMarkedProblems(
      Self.dictionary + Self.good
        + """
        -- statistics/2026-2027.yaml --
        схема: 1
        дата: 2026-05-01
        таблицы: []

        """.replacing("2026-05-01", with: "⟪snapshot-year⟫2026-05-01"))
    try expectMarkedProblems(
      Self.dictionary + Self.good + """
        -- statistics/2026-2027.yaml --
        схема: 1
        дата: 2026-10-01
        таблицы:
          - ⟪snapshot-history⟫{группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 10, 10]}

        """)
    try expectMarkedProblems(
      Self.dictionary + Self.good.replacing("2025-10-01", with: "2026-05-01") + """
        -- statistics/2026-2027.yaml --
        схема: 1
        дата: 2026-10-01
        таблицы:
          - ⟪snapshot-history⟫{группа: fizika, признак: category, дата: 2026-10-01, основание: 5, всего: 25, числа: [5, 10, 10]}

        """)
  }

  @Test func schemesAndFileNamesAreKnown() throws {
    try expectMarkedProblems(
      "-- statistics/2025-2026.yaml --\nсхема: 2\nдата: ⟪snapshot-form⟫2025-10-01\nтаблицы: []\n")
    for name in ["old.yaml", "2025.yaml", "2025-2026.yml", "a/2025-2026.yaml"] {
      try expectMarkedProblems("-- statistics/\(name) --\n⟪snapshot-year⟫схема: 1\n")
    }
  }

  /// A dictionary that cannot be read says nothing of the needs: its own errors are enough.
  @Test func aBrokenDictionaryMakesNoSnapshotWrong() throws {
    try expectMarkedProblems(
      Self.good + "-- deficits.yaml --\nmetod/ocenivanie: {название: Оценивание, блок: ⟪wrong-value⟫магия}\n")
  }
}
