import Markdown
import Portal
import SchoolCalendar

/// A row of a plan.
struct PlanRowView: View {
  let number: PlanNumber
  let activity: HTMLText
  /// When, as it is written.
  let written: HTMLText
  /// When, as it is understood; nil where it is written just so.
  let understood: String?
  /// What is to come of it; nil where it shares the result of a row above.
  let result: Result?
  let responsible: String?
  let direction: String?
  let deficits: [LinkedText]
  let state: String
  let isOver: Bool
  /// What its leader has noted, in words of their own.
  let mark: HTMLText?
  let events: [LinkView]

  /// A result and the rows that share it.
  struct Result: View {
    let html: HTMLText
    /// How many rows share it.
    let span: Int
    /// The rows that share it, «1.1–1.3»; nil for one.
    let rows: String?

    static let fields: [ViewField<Result>] = [
      .html("html") { $0.html },
      .optional("span") { $0.span > 1 ? String($0.span) : nil },
      .optional("rows") { $0.rows },
    ]
  }

  static let fields: [ViewField<PlanRowView>] = [
    .text("number") { $0.number.text },
    .text("anchor") { $0.number.anchor },
    .html("activity") { $0.activity },
    .html("written") { $0.written },
    .optional("understood") { $0.understood },
    .object("result") { $0.result },
    .optional("responsible") { $0.responsible },
    .optional("direction") { $0.direction },
    .list("deficits") { $0.deficits },
    .flag("hasDeficits") { !$0.deficits.isEmpty },
    .text("state") { $0.state },
    .flag("isOver") { $0.isOver },
    .html("mark") { $0.mark },
    .list("events") { $0.events },
  ]
}

extension PlanRowView {
  /// - Parameters:
  ///   - row: The row.
  ///   - cells: Writes its cells.
  ///   - followers: The rows below it that share its result.
  ///   - state: How it stands with it.
  ///   - events: The events that fulfil it.
  ///   - responsible: Who answers for it.
  ///   - deficits: The needs that it meets.
  init(
    _ row: PlanRow, cells: MarkdownText, followers: some Collection<PlanRow>, state: PlanRowState,
    events: [LinkView], responsible: [String], deficits: [LinkedText]
  ) {
    number = row.number
    activity = cells.html(row.activity)
    written = cells.html(row.date)
    understood = row.understood
    result = Result(row, cells: cells, followers: followers)
    self.responsible = responsible.isEmpty ? nil : responsible.joined(separator: ", ")
    direction = row.direction?.rawValue
    self.deficits = deficits
    self.state = state.russian
    isOver = state.isOver
    // A note that is one of the known words says no more than the state does.
    mark = row.mark.map { cells.html($0.cell) }
    self.events = events
  }
}

extension PlanRowView.Result {
  fileprivate init?(_ row: PlanRow, cells: MarkdownText, followers: some Collection<PlanRow>) {
    guard case .own(let cell) = row.result else { return nil }
    html = cells.html(cell)
    span = followers.count + 1
    let last = followers.reduce(row) { $1 }
    rows = followers.isEmpty ? nil : "\(row.number.text)–\(last.number.text)"
  }
}

extension PlanRow {
  /// What the date means, where it says so in other words.
  fileprivate var understood: String? {
    let text = meanings.map(\.russian).joined(separator: "; ")
    let isSame = text.words == date.text.words
    return isSame ? nil : text
  }
}

extension String {
  fileprivate var words: [Substring] {
    lowercased().split(whereSeparator: \.isWhitespace).map { Substring($0) }
  }
}

extension PlanRowState {
  /// What pages and data say of it.
  var russian: String {
    switch self {
    case .noted(let state): state.rawValue
    case .fulfilled: PlanMark.State.done.rawValue
    case .cancelled: PlanMark.State.cancelled.rawValue
    case .planned: "запланировано"
    case .current: "сейчас"
    case .wholeYear: "весь год"
    case .unmarked: "отметки нет"
    }
  }

  /// Whether nothing more is to come of it.
  fileprivate var isOver: Bool {
    switch self {
    case .noted(.done), .noted(.cancelled), .noted(.notDone), .fulfilled, .cancelled: true
    case .noted, .planned, .current, .wholeYear, .unmarked: false
    }
  }
}
