import Diagnostics

extension Rule {
  static let eventYear = Rule("event-year", summary: "Видно, к какому учебному году относится событие.")
  static let eventEnd = Rule("event-end", summary: "Окончание события — время того же дня или день.")
  static let revisionNotRaised = Rule(
    "revision-not-raised", .warning,
    summary: "Когда событие или строку плана переносят или отменяют, редакция становится больше.",
    quotesLine: false)
  static let heldInFuture = Rule(
    "held-in-future", .warning, summary: "Проведённое событие уже прошло.", quotesLine: false)
}

/// The rules of events, for the leaders' guide.
enum EventRules {
  static let all: [Rule] = [.eventYear, .eventEnd, .revisionNotRaised, .heldInFuture]
}

extension Diagnostic {
  static func eventYear(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .eventYear, at: location, "из даты «\(text)» не видно, какой это год",
      hint: "допишите год: «4 декабря 2025, 14:00», или добавьте поле «год: 2025-2026»")
  }

  static func endWithoutStart(at location: Location) -> Diagnostic {
    Diagnostic(
      .eventEnd, at: location, "указано время окончания, а времени начала нет",
      hint: "допишите время в поле «когда»: «4 декабря 2025, 14:00»")
  }

  static func eventEnd(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .eventEnd, at: location, "окончание «\(text)» не подходит к началу",
      hint: "напишите время («15:30») или день («6 декабря 2025»); несколько дат пишут в поле «когда»")
  }

  static func revisionNotRaised(_ status: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .revisionNotRaised, at: location, "«\(status)», а редакция 0: календари подписчиков этого не заметят",
      hint: "увеличьте поле «редакция» на единицу и обновите «обновлено»")
  }

  static func heldInFuture(at location: Location) -> Diagnostic {
    Diagnostic(
      .heldInFuture, at: location, "статус «проведено», а день события ещё не наступил",
      hint: "проверьте поля «когда» и «статус»")
  }
}
