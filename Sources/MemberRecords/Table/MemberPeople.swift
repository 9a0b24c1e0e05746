import Diagnostics
import Disclosure
import Portal

/// The rows put together by person.
struct MemberPeople {
  private var order: [String] = []
  private var rows: [String: MemberRow] = [:]

  /// - Parameters:
  ///   - rows: All rows in form.
  ///   - diagnostics: Takes what rows of the same person contradict each other in.
  init(_ rows: [MemberRow], _ diagnostics: inout [Diagnostic]) {
    for row in rows {
      guard let first = self.rows[row.person] else {
        order.append(row.person)
        self.rows[row.person] = row
        continue
      }
      self.rows[row.person] = first.merged(with: row, &diagnostics)
    }
  }

  var table: MemberTable {
    let people = order.compactMap { rows[$0] }
    return MemberTable(
      members: people.filter(\.hasConsent).map(\.member), withoutConsent: people.count { !$0.hasConsent })
  }
}

extension MemberRow {
  /// One row of both; a consent that one of them lacks is lacking.
  fileprivate func merged(with other: MemberRow, _ diagnostics: inout [Diagnostic]) -> MemberRow {
    var merged = self
    merged.hasConsent = hasConsent && other.hasConsent
    merged.associations.formUnion(other.associations)
    merged.schools.formUnion(other.schools)
    for (column, value) in other.values where value != .missing {
      guard let own = values[column], own != .missing else {
        merged.values[column] = value
        merged.cells[column] = other.cells[column]
        continue
      }
      if own != value, merged.hasConsent, let cell = other.cells[column], let first = cells[column] {
        diagnostics.append(.memberConflict(column, cell, first: first))
      }
    }
    return merged
  }

  fileprivate var member: Member {
    var bands: [String: String] = [:]
    for case .bands(let values) in values.values { bands.merge(values) { first, _ in first } }
    return Member(
      person: person, schools: schools, associations: Set(associations.map(\.rawValue)), bands: bands)
  }
}
