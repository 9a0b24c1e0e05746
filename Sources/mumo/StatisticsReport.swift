import Diagnostics
import Disclosure
import MemberRecords
import Portal
import SchoolCalendar

/// What a release publishes and holds back, and why: tables only, never numbers of theirs.
struct StatisticsReport {
  private let decisions: [BlockDecision]
  private let table: MemberTable
  private let portal: Portal

  init(_ outcome: ReleaseOutcome, table: MemberTable, portal: Portal) {
    decisions = outcome.decisions
    self.table = table
    self.portal = portal
  }

  var text: String {
    let groups = Heading.allCases.flatMap { heading in lines(under: heading) }
    return ([counted] + groups).joined(separator: "\n")
  }

  private var counted: String {
    let people = PluralForms("человек", "человека", "человек")
    return
      "Учтено: \(people.counted(table.members.count)). Без письменного согласия, не учтено: \(table.withoutConsent)."
  }

  private func lines(under heading: Heading) -> [String] {
    let mine = decisions.filter { Heading($0.verdict) == heading }
    guard !mine.isEmpty else { return [] }
    let tables = PluralForms("таблица", "таблицы", "таблиц").counted(mine.count)
    let domains = mine.map(\.id.domain).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return ["", "\(heading.rawValue) — \(tables)"]
      + domains.map { domain in
        let attributes = mine.filter { $0.id.domain == domain }.map(\.id.attribute)
        return "  \(portal.statisticsTitle(ofDomain: domain)): \(names(attributes, of: domain))"
      }
  }

  private func names(_ attributes: [String], of domain: String) -> String {
    let all = decisions.filter { $0.id.domain == domain }.map(\.id.attribute)
    if attributes.count == all.count { return "все таблицы" }
    let isNeed = { (id: String) in portal.need(ofAttribute: id) != nil }
    let others = attributes.filter { !isNeed($0) }.map {
      portal.statisticsTitle(ofAttribute: $0).lowercasedFirst
    }
    let needs = attributes.count(where: isNeed)
    return (others + (needs == 0 ? [] : ["дефициты (\(needs) из \(all.count(where: isNeed)))"]))
      .joined(separator: "; ")
  }
}

extension StatisticsReport {
  /// What becomes of tables, and why.
  private enum Heading: String, CaseIterable {
    case released = "Публикуется заново"
    case recent = "Остаётся прежним: обновляют не чаще раза в учебный год и через 300 дней"
    case unchanged = "Остаётся прежним: с прошлого выпуска изменилось меньше пяти записей"
    case keptSmall = "Остаётся прежним: людей стало мало для новой таблицы"
    case keptFrozen = "Остаётся прежним: новая таблица вместе с прежними выдала бы лишнее"
    case small = "Не публикуется: мало людей (нужно 10, для дефицитов и для округа 20)"
    case dominated = "Не публикуется: большинство из одной организации"
    case frozen = "Не публикуется: таблица выдала бы лишнее"

    init(_ verdict: BlockDecision.Verdict) {
      switch verdict {
      case .released: self = .released
      case .kept(_, .releasedRecently): self = .recent
      case .kept(_, .tooFewChanges): self = .unchanged
      case .kept(_, .tooFewMembers), .kept(_, .dominatedBySchool): self = .keptSmall
      case .kept(_, .frozen): self = .keptFrozen
      case .withheld(.dominatedBySchool): self = .dominated
      case .withheld(.tooFewMembers): self = .small
      case .withheld(.frozen), .withheld(.releasedRecently), .withheld(.tooFewChanges): self = .frozen
      }
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
