import Testing

@testable import Disclosure

/// Instances of the literature whose answers are known.
struct KnownAnswerTests {
  /// Fischetti and Salazar-González, “Solving the cell suppression problem on tabular data with linear constraints”
  /// (2001).
  @Test func suppressedCellsOfFischettiAndSalazar() throws {
    let table = SuppressedTable(
      [[20, 50, 10], [8, 19, 22], [17, 32, 12]], hidden: [[1, 0], [1, 2], [2, 0], [2, 2]])
    #expect(try table.interval(1, 2) == FeasibilityInterval(5, 30))
    #expect(try table.interval(1, 0) == FeasibilityInterval(0, 25))
    #expect(try table.interval(2, 0) == FeasibilityInterval(0, 25))
    #expect(try table.interval(2, 2) == FeasibilityInterval(4, 29))
  }

  /// The test problem of the R package sdcTable.
  @Test func suppressedCellsOfSdcTable() throws {
    let counts = [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]
    let hidden = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 2], [2, 1], [2, 3], [3, 1], [3, 3]]
    #expect(try SuppressedTable(counts, hidden: hidden).interval(0, 1) == FeasibilityInterval(47, 47))
    let more = SuppressedTable(counts, hidden: hidden + [[1, 1]])
    #expect(try more.interval(0, 1) == FeasibilityInterval(0, 141))
  }

  /// sdcTools, UserSupport issue 136: two groupings of the same regions, each safe alone.
  @Test func groupingsThatUndoEachOther() throws {
    #expect(try linkedGroupings(hidden: ["A", "B", "K", "L", "M"]) == FeasibilityInterval(3, 3))
    #expect(try linkedGroupings(hidden: ["A", "B", "K", "L", "M", "N"]) == FeasibilityInterval(0, 10))
  }

  /// What can be told of region K where all totals of the counties and of the sizes are published.
  private func linkedGroupings(hidden: Set<String>) throws -> FeasibilityInterval? {
    let regions: [(name: String, count: Int, county: Int, isBig: Bool)] = [
      ("A", 2, 1, false), ("B", 2, 1, false), ("I", 8, 1, false), ("J", 8, 1, false),
      ("K", 3, 2, false), ("L", 3, 2, true), ("M", 3, 2, true), ("N", 7, 2, false),
    ]
    func total(_ isMember: (Int) -> Bool) -> Constraint {
      let members = regions.indices.filter(isMember)
      let sum = members.reduce(0) { $0 + regions[$1].count }
      return Constraint(form: LinearForm(sum: members), range: sum...sum)
    }
    let program = IntegerProgram(
      ranges: regions.map { hidden.contains($0.name) ? 0...36 : $0.count...$0.count },
      constraints: [
        total { regions[$0].county == 1 }, total { regions[$0].county == 2 },
        total { regions[$0].isBig }, total { !regions[$0].isBig },
      ])
    return try program.interval(of: LinearForm(sum: [4]))
  }

  /// Members of several domains: the linear relaxation leaves [2, 3], the truth is 2.
  @Test func integersTellMoreThanTheRelaxation() throws {
    func interval(times factor: Int) throws -> FeasibilityInterval? {
      let counts = [[4, 2], [3, 3], [3, 2]].map { $0.map { $0 * factor } }
      let atoms = [([1, 2], 4), ([0], 3), ([0, 1], 2), ([0, 2], 1)]
      let attacker = try #require(
        Attacker(
          releases: counts.map { RoundedTable($0, base: 1) },
          atoms: atoms.map { Atom(Presence($0.0), size: $0.1 * factor) }, numberOfBands: 2))
      let atom = try #require(attacker.atoms.firstIndex { $0.presence == Presence([0]) })
      return try #require(attacker.result()).atoms[atom][0]
    }
    #expect(try interval(times: 1) == FeasibilityInterval(2, 2))
    // Twice as many of everything: its integers are the halves of the first.
    #expect(try interval(times: 2) == FeasibilityInterval(4, 6))
  }

  /// 13 members, then one more: of the seven pairs of tables that can be published, four tell the newcomer's band.
  @Test func oneNewcomer() throws {
    let outputs = [[0, 10], [5, 5], [10, 0]]
    var possible = 0
    var certain = 0
    for before in outputs {
      for after in outputs {
        let attacker = try #require(
          Attacker(
            releases: [RoundedTable(before, base: 5), RoundedTable(after, base: 5)],
            atoms: [Atom(Presence([0, 1]), size: 13), Atom(Presence([1]), size: 1)], numberOfBands: 2))
        guard let result = attacker.result() else { continue }
        let newcomer = try #require(attacker.atoms.firstIndex { $0.size == 1 })
        possible += 1
        guard result.atoms[newcomer][0].width == 1 else { continue }
        certain += 1
        #expect(attacker.firstFailure() != nil)
      }
    }
    #expect((possible, certain) == (7, 4))
  }
}

/// A table with all margins published and some cells hidden.
private struct SuppressedTable {
  private let program: IntegerProgram
  private let width: Int

  init(_ counts: [[Int]], hidden: [[Int]]) {
    let cells = counts.flatMap { $0 }
    let width = cells.count / counts.count
    let hidden = Set(hidden.map { $0[0] * width + $0[1] })
    let rows = counts.indices.map { row in (0..<width).map { row * width + $0 } }
    let columns = (0..<width).map { column in counts.indices.map { $0 * width + column } }
    self.width = width
    program = IntegerProgram(
      ranges: cells.indices.map { hidden.contains($0) ? 0...cells.reduce(0, +) : cells[$0]...cells[$0] },
      constraints: (rows + columns).map { line in
        let sum = line.reduce(0) { $0 + cells[$1] }
        return Constraint(form: LinearForm(sum: line), range: sum...sum)
      })
  }

  func interval(_ row: Int, _ column: Int) throws -> FeasibilityInterval? {
    try program.interval(of: LinearForm(sum: [row * width + column]))
  }
}
