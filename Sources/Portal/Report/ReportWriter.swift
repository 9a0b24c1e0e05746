import Diagnostics
import Disclosure
import Markdown
import SchoolCalendar

/// Writes the parts of a report as Markdown; its links are relative to the report's file.
struct ReportWriter {
  let portal: Portal
  let content: AssociationYear
  let calendar: PortalCalendar
  let decisions: DecisionRegister

  /// Nil where there is nothing to say.
  func text(of kind: ReportBlock.Kind) -> String? {
    switch kind {
    case .plan: content.plan.map(plan)
    case .meetings: meetings
    case .decisions: resolved
    case .events: events
    case .practices: practices
    case .membership: membership
    }
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

// MARK: Plan

extension ReportWriter {
  private func plan(_ plan: Entry<Plan>) -> String {
    let rows = plan.rows.map { row in (row: row, state: state(of: row)) }
    let groups = Dictionary(grouping: rows, by: \.state.reportWord).mapValues(\.count)
    let counts = PlanRowState.reportWords.compactMap { word in groups[word].map { "\(word) — \($0)" } }
    let lines = rows.map { row, state in
      [row.number.text, row.activity.text.inTable, row.date.text.inTable, state.reportWord]
    }
    return """
      В [плане](plan.md) строк: \(rows.count); \(counts.joined(separator: ", ")).

      \(table(["№", "Мероприятие", "Когда", "Что стало"], lines))
      """
  }

  private func state(of row: PlanRow) -> PlanRowState {
    let reference = PlanReference(association: content.association, year: content.year, number: row.number)
    return row.state(on: portal.today, in: content.year, items: calendar.items(fulfilling: reference))
  }
}

extension PlanRowState {
  /// The words of a report in the order in which it counts them.
  fileprivate static let reportWords =
    [PlanMark.State.done, .partlyDone, .running, .moved, .cancelled, .notDone].map(\.rawValue)
    + ["впереди", "весь год", "отметки нет"]

  fileprivate var reportWord: String {
    switch self {
    case .noted(let state): state.rawValue
    case .fulfilled: PlanMark.State.done.rawValue
    case .cancelled: PlanMark.State.cancelled.rawValue
    case .planned: "впереди"
    case .current: PlanMark.State.running.rawValue
    case .wholeYear: "весь год"
    case .unmarked: "отметки нет"
    }
  }
}

// MARK: Meetings and decisions

extension ReportWriter {
  private var meetings: String? {
    guard !content.meetings.isEmpty else { return nil }
    let required = AssociationYear.requiredMeetings
    let lines = content.meetings.map { entry in
      let agenda = entry.agenda?.items.map { $0.text.inTable } ?? []
      return [
        "[\(entry.meeting.number)](meeting-\(entry.meeting.number).md)", entry.date.value.russian,
        entry.status.value.rawValue, agenda.joined(separator: "<br>"),
      ]
    }
    return """
      Проведено заседаний: \(content.heldMeetings), по пункту 3.2 Положения не менее \(required).

      \(table(["№", "Дата", "Статус", "Повестка дня"], lines))
      """
  }

  private var resolved: String? {
    let own = decisions.decisions.filter {
      $0.reference.meeting.association == content.association && $0.reference.meeting.year == content.year
    }
    guard !own.isEmpty else { return nil }
    let states = own.map { $0.state(on: portal.today) }
    let open = states.count { $0.isOpen }
    let lines = zip(own, states).map { decision, state in
      let meeting = decision.reference.meeting.number
      let number = decision.decision.number
      return [
        "[\(meeting).\(number)](meeting-\(meeting).md#\(decision.decision.anchor))",
        decision.decision.item.text.inTable, decision.dueDay?.russian ?? "", state.russian,
      ]
    }
    return """
      Принято решений: \(own.count); выполнено — \(states.count { $0 == .done }), снято — \(states.count { $0 == .withdrawn }), открыто — \(open), из них срок прошёл — \(states.count { $0 == .overdue }).

      \(table(["Заседание и решение", "Что решили", "Срок", "Что стало"], lines))
      """
  }
}

// MARK: Events and members

extension ReportWriter {
  private var events: String? {
    let own = portal.events.filter {
      $0.schoolYear == content.year && $0.associations.contains(content.association)
    }
    guard !own.isEmpty else { return nil }
    let lines = own.map { event in
      [
        "[\(event.title.inTable)](../../../\(event.contentPath))", event.kind.rawValue,
        event.meanings.map(\.russian).joined(separator: "; ").inTable, event.status.rawValue,
      ]
    }
    return """
      Событий объединения: \(own.count), проведено — \(own.count { $0.status == .held }).

      \(table(["Событие", "Вид", "Когда", "Статус"], lines))
      """
  }

  /// The entries of the bank that the association wrote or renewed in this school year.
  private var practices: String? {
    let bank = PracticeBank(portal.practices, decisions: decisions, on: portal.today)
    let own = bank.items.filter {
      $0.entry.associations.contains(content.association)
        && content.year.span.contains($0.entry.updated.value)
    }
    guard !own.isEmpty else { return nil }
    let lines = own.map { item in
      [
        "[\(item.entry.title.inTable)](../../../\(item.entry.contentPath))",
        String(item.evidence.level.rawValue), item.entry.updated.value.russian,
      ]
    }
    return """
      Описано или обновлено практик: \(own.count).

      \(table(["Практика", "Уровень доказательности", "Обновлена"], lines))
      """
  }

  private var membership: String? {
    let entry = portal.associations.first { $0.associationID == content.association }
    let members = entry?.membership.map { membership in
      let organizations = membership.organizations.map { ", организаций: \($0)" } ?? ""
      let date = membership.date.map { " (на \($0.russian))" } ?? ""
      return "Членов: \(membership.total)\(organizations)\(date)."
    }
    let id = content.association.rawValue
    let hasStatistics = portal.snapshots.contains { snapshot in
      snapshot.year == content.year && snapshot.snapshot.blocks.contains { $0.id.domain == id }
    }
    let statistics =
      hasStatistics ? "Обезличенная статистика — на [странице объединения](/statistics/\(id)/)." : nil
    let lines = [members, statistics].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}

extension Entry {
  /// The file below the content folder; an event or a practice may have a folder of its own.
  fileprivate var contentPath: String {
    let name: String
    switch id {
    case .event(let slug): name = "events/\(slug.text)"
    case .practice(let slug): name = "practices/\(slug.text)"
    default: return ""
    }
    return path.hasSuffix("/index.md") ? "\(name)/index.md" : "\(name).md"
  }
}

extension String {
  /// The text on one line, with backslashes before all that Markdown could take for a sign of its own.
  fileprivate var inTable: String { onOneLine.escapedMarkdown }
}
