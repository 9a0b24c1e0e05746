import Diagnostics
import Markdown
import Portal
import SchoolCalendar

/// A decision on the page of its protocol and in registers.
struct DecisionView: View {
  let anchor: String
  let html: HTMLText
  let responsible: String?
  /// Until when, as it is written.
  let deadline: String?
  /// Until when, as it is understood; nil where it is written just so.
  let understood: String?
  let state: String
  let isOverdue: Bool
  let isOpen: Bool
  /// Earlier decisions that it closes or extends, and practices that it recommends.
  let acts: [DecisionLinkView]
  /// What later meetings did with it.
  let history: [DecisionLinkView]

  static let fields: [ViewField<DecisionView>] = [
    .text("anchor") { $0.anchor },
    .html("html") { $0.html },
    .optional("responsible") { $0.responsible },
    .optional("deadline") { $0.deadline },
    .optional("understood") { $0.understood },
    .text("state") { $0.state },
    .flag("isOverdue") { $0.isOverdue },
    .flag("isOpen") { $0.isOpen },
    .list("acts") { $0.acts },
    .list("history") { $0.history },
  ]
}

/// What ties a decision to another page.
struct DecisionLinkView: View {
  /// «Закрывает», «Закрыто».
  let label: String
  let link: LinkView

  static let fields: [ViewField<DecisionLinkView>] = [
    .text("label") { $0.label },
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
  ]
}

extension SiteLayout {
  /// - Parameters:
  ///   - decision: The decision.
  ///   - meeting: The meeting that took it.
  ///   - text: The text of the meeting.
  func decisionView(_ decision: Decision, of meeting: MeetingID, _ text: MarkdownText) -> DecisionView {
    let tracked = decisions[DecisionReference(meeting: meeting, number: decision.number)]
    let state = tracked?.state(on: portal.today) ?? .open
    let written = decision.deadline?.text.value
    let understood = decision.deadline?.understood
    let responsible = decision.responsible.map { label($0, role: role(of: $0, in: meeting.association)) }
    return DecisionView(
      anchor: decision.anchor, html: text.html(decision.item, without: decision.terms),
      responsible: responsible.isEmpty ? nil : responsible.joined(separator: ", "),
      deadline: written?.typeset, understood: understood == written ? nil : understood, state: state.russian,
      isOverdue: state == .overdue, isOpen: state.isOpen, acts: acts(of: decision, in: meeting),
      history: tracked?.history.compactMap { historyLink($0, from: meeting) } ?? [])
  }

  /// What somebody is called whom the people file does not hold.
  private func role(of responsible: Responsible, in association: AssociationID) -> String {
    let entry = portal.associations.first { $0.id == .association(association) }
    switch responsible.person?.value {
    case let person? where person == entry?.leader?.person.value: return "руководитель МУМО"
    case let person? where person == entry?.secretary?.value: return "секретарь МУМО"
    default: return "член МУМО"
    }
  }

  private func acts(of decision: Decision, in meeting: MeetingID) -> [DecisionLinkView] {
    decision.closes.compactMap { earlierLink("Закрывает", $0.value, from: meeting) }
      + decision.extends.compactMap { earlierLink("Продлевает", $0.value, from: meeting) }
      + decision.recommends.compactMap { recommendedLink(.practice($0.value)) }
  }

  private func recommendedLink(_ practice: ContentID) -> DecisionLinkView? {
    guard isPublished(practice), let entry = portal.practices.first(where: { $0.id == practice }) else {
      return nil
    }
    return DecisionLinkView(
      label: "Рекомендует практику", link: link(entry.title.typeset, router.route(practice)))
  }

  private func earlierLink(_ label: String, _ reference: DecisionReference, from meeting: MeetingID)
    -> DecisionLinkView?
  {
    guard let earlier = decisions[reference], isPublished(reference.meeting.id) else { return nil }
    let name = name(of: reference.meeting, earlier.date, from: meeting)
    return DecisionLinkView(
      label: label,
      link: LinkView(
        title: "решение \(reference.number) \(name)".typeset,
        url: router.url(router.route(reference.meeting.id), anchor: reference.anchor)))
  }

  private func historyLink(_ event: DecisionEvent, from meeting: MeetingID) -> DecisionLinkView? {
    guard isPublished(event.meeting.id) else { return nil }
    let name = name(of: event.meeting, event.date, from: meeting)
    let until = event.dueDay.map { "до \($0.russian) " } ?? ""
    let title = event.decision.map { "\(until)решением \($0) \(name)" } ?? name
    let anchor = event.decision.map { DecisionReference(meeting: event.meeting, number: $0).anchor }
    return DecisionLinkView(
      label: event.russian,
      link: LinkView(
        title: title.typeset, url: router.url(router.route(event.meeting.id), anchor: anchor)))
  }

  /// «заседания № 2, 15 января 2026 г.»; of another association with its name.
  private func name(of meeting: MeetingID, _ date: CalendarDate, from own: MeetingID) -> String {
    let owner = meeting.association == own.association ? "" : " (\(meeting.association.title))"
    return "заседания № \(meeting.number)\(owner), \(date.russian)"
  }
}

extension Decision.Deadline {
  /// What the words mean, without a second «срок».
  fileprivate var understood: String {
    meanings.map { meaning in
      if case .deadline(let day) = meaning { "до \(day.russian)" } else { meaning.russian }
    }.joined(separator: "; ")
  }
}

extension DecisionEvent {
  /// What stands before the meeting in the genitive.
  fileprivate var russian: String {
    switch kind {
    case .closed: "Закрыто"
    case .extended: "Продлено"
    case .mentioned: isHeld ? "Есть в протоколе" : "Стоит в повестке дня"
    }
  }
}
