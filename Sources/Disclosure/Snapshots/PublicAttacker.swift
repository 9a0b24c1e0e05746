import SchoolCalendar

/// An attacker who knows the snapshots and the method, but not who is a member.
///
/// Without lists of members nothing ties the tables of different days together. Those of one day are tied by what
/// everyone knows: whoever belongs to an association belongs to the municipality. The number of members is unknown,
/// too, between a published margin and the next multiple.
struct PublicAttacker: FeasibilitySystem {
  private let tables: [Table]
  private let numberOfBands: Int

  struct Table {
    let domain: Domain
    let rounded: RoundedTable
  }

  /// An attacker on the tables of one attribute and one day.
  init(_ tables: [Table], numberOfBands: Int) {
    self.tables = tables
    self.numberOfBands = numberOfBands
  }

  private func variable(_ table: Int, _ band: Int) -> Int { table * numberOfBands + band }

  private func sum(of table: Int, without band: Int? = nil) -> LinearForm {
    LinearForm(sum: (0..<numberOfBands).filter { $0 != band }.map { variable(table, $0) })
  }

  var ranges: [ClosedRange<Int>] {
    tables.flatMap { table in (0..<numberOfBands).map { table.rounded.range(ofBand: $0) } }
  }

  var constraints: [Constraint] {
    let totals = tables.enumerated().map { index, table in
      let total = table.rounded.counts.reduce(0, +)
      return Constraint(form: sum(of: index), range: total...total + table.rounded.base - 1)
    }
    return totals + tables.indices.flatMap(inclusions)
  }

  /// The counts of a table are no smaller than those of the domains that it includes.
  private func inclusions(of outer: Int) -> [Constraint] {
    let inner = tables.indices.filter {
      $0 != outer && tables[outer].domain.includes(tables[$0].domain)
    }
    return inner.flatMap { inner in
      (0..<numberOfBands).map { band in
        let form = LinearForm([
          .init(variable: variable(outer, band), factor: 1),
          .init(variable: variable(inner, band), factor: -1),
        ])
        return Constraint(form: form, range: 0...tables[outer].rounded.range(ofBand: band).upperBound)
      }
    }
  }

  var requirements: [Requirement] {
    tables.enumerated().flatMap { index, table in
      (0..<numberOfBands).flatMap { band in
        Requirement.ofCell(
          LinearForm(sum: [variable(index, band)]), others: sum(of: index, without: band),
          base: table.rounded.base, release: index)
      }
    }
  }

  func visitWorlds(near world: [Int], climbing form: LinearForm, _ body: ([Int]) -> Void) {}
}

extension SnapshotCheck {
  /// The tables that an attacker with the snapshots alone can undo; the snapshots are in form.
  func attackFindings(in snapshots: [Snapshot]) -> [SnapshotFinding] {
    snapshots.flatMap { snapshot in
      scheme.attributes.compactMap { attribute in
        let blocks = snapshot.blocks.filter {
          $0.id.attribute == attribute.id && $0.date == snapshot.date
        }
        return failure(of: blocks, attribute).map {
          SnapshotFinding(snapshot: snapshot.date, block: $0, fact: .disclosing)
        }
      }
    }
  }

  private func failure(of blocks: [Block], _ attribute: Attribute) -> BlockID? {
    let tables = blocks.compactMap { block in
      domains[block.id.domain].map {
        PublicAttacker.Table(domain: $0, rounded: RoundedTable(block.counts, base: block.base))
      }
    }
    let attacker = PublicAttacker(tables, numberOfBands: attribute.bands.count)
    return attacker.firstFailure().flatMap(\.release).map { blocks[$0].id }
  }
}
