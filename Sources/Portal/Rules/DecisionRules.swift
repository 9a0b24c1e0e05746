import Diagnostics
import SchoolCalendar

extension Rule {
  static let decisionTerm = Rule(
    "decision-term", summary: "В списке под решением стоят понятные программе поля и значения.")
  static let deadlineBeforeMeeting = Rule(
    "deadline-before-meeting", summary: "Срок решения не раньше заседания, которое его приняло.")
  static let unknownDecision = Rule(
    "unknown-decision", summary: "Решение, на которое ссылается материал, есть в протоколе.")
  static let unknownPractice = Rule(
    "unknown-practice", summary: "Практика, которую рекомендует решение, есть в банке опыта.")
  static let emptyRecommendation = Rule(
    "empty-recommendation", .warning, summary: "Решение, которое называет практика, её рекомендует.")
  static let decisionOrder = Rule(
    "decision-order", summary: "Решение закрывает или продлевает только более ранние решения.")
}

/// The rules of decisions, for the leaders' guide.
enum DecisionRules {
  static let all: [Rule] = [
    .decisionTerm, .deadlineBeforeMeeting, .unknownDecision, .unknownPractice, .emptyRecommendation,
    .decisionOrder,
  ]
}

// MARK: Terms

extension Diagnostic {
  static func emptyDecision(at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "в решении нет текста", hint: "напишите, что решили, рядом с номером")
  }

  static func unknownTerm(_ key: String, isKey: Bool, at location: Location) -> Diagnostic {
    let known = DecisionTerm.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    guard isKey else {
      return Diagnostic(
        .decisionTerm, at: location, "в списке полей решения стоит пункт без двоеточия",
        hint: "поля пишут так: «срок: до 1 февраля»; текст решения перенесите к его номеру")
    }
    return Diagnostic(
      .decisionTerm, at: location, "неизвестное поле решения «\(key)»",
      hint: known.nearest(to: key).map { "возможно, «\($0)»" } ?? "бывают поля: \(list)")
  }

  static func numberedTerms(at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "поля решения пронумерованы",
      hint: "замените номера знаком: «- срок: до 1 февраля»")
  }

  static func namesBesideLinks(_ term: DecisionTerm, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "в поле «\(term.rawValue)» рядом со ссылкой стоит что-то ещё",
      hint: "сделайте ссылкой каждое решение или напишите все без ссылок, через запятую")
  }

  static func repeatedTerm(_ term: DecisionTerm, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "поле решения «\(term.rawValue)» стоит второй раз",
      hint: "оставьте одно; несколько значений пишут через запятую")
  }

  static func emptyTerm(_ term: DecisionTerm, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "поле решения «\(term.rawValue)» пустое",
      hint: "допишите значение или удалите строку")
  }

  static func decisionStatus(_ text: String, at location: Location) -> Diagnostic {
    let known = Decision.Status.allCases.map(\.rawValue)
    return Diagnostic(
      .decisionTerm, at: location, "неизвестный статус решения «\(text)»",
      hint: known.nearest(to: text).map { "возможно, «\($0)»" }
        ?? "напишите одно из: \(known.joined(separator: ", "))")
  }

  static func decisionReference(_ text: String, _ term: DecisionTerm, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "«\(text)» — не адрес решения",
      hint:
        "решение называют так: «\(term.rawValue): meeting-1#r-2», прошлого года — «2024-2025/meeting-4#r-1»")
  }

  static func practiceReference(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionTerm, at: location, "«\(text)» — не адрес практики",
      hint: "практику называют именем её файла: «рекомендует: listy-obratnoj-svyazi»")
  }

  static func deadlineBeforeMeeting(
    _ text: String, _ day: CalendarDate, meeting: CalendarDate, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .deadlineBeforeMeeting, at: location,
      "срок «\(text)» — \(day.russian), раньше самого заседания (\(meeting.russian))",
      hint: "проверьте срок; если он годом позже, допишите год: «\(text) \(day.year + 1)»")
  }
}

// MARK: References

extension Diagnostic {
  /// - Parameter known: The decisions that there are, as whole references.
  static func unknownDecision(
    _ reference: DecisionReference, known: [DecisionReference], at location: Location
  ) -> Diagnostic {
    let meeting = reference.meeting
    let inProtocol = known.filter { $0.meeting == meeting }
    let message =
      inProtocol.isEmpty
      ? "нет протокола заседания № \(meeting.number) (\(meeting.association.rawValue), \(meeting.year.path))"
      : "в протоколе заседания № \(meeting.number) нет решения \(reference.number)"
    let candidates =
      inProtocol.isEmpty ? known.filter { $0.meeting.association == meeting.association } : inProtocol
    return Diagnostic(
      .unknownDecision, at: location, message,
      hint: candidates.map(\.text).nearest(to: reference.text).map { "ближайшее — «\($0)»" }
        ?? "решения лежат в файлах associations/<код>/<год>/meeting-<номер>.md под «Решили»")
  }

  static func unknownPractice(_ slug: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownPractice, at: location, "в банке опыта нет практики «\(slug)»",
      hint: known.nearest(to: slug).map { "возможно, «\($0)»" }
        ?? "практика лежит в файле practices/\(slug).md; напишите имя её файла")
  }

  static func emptyRecommendation(
    _ reference: DecisionReference, slug: String, isWithdrawn: Bool, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .emptyRecommendation, at: location,
      isWithdrawn
        ? "решение \(reference.text) снято" : "решение \(reference.text) эту практику не рекомендует",
      hint: isWithdrawn
        ? "уберите поле «решение»: рекомендации больше нет"
        : "в протоколе под этим решением должно стоять: «рекомендует: \(slug)»")
  }

  static func decisionOrder(_ reference: DecisionReference, at location: Location) -> Diagnostic {
    Diagnostic(
      .decisionOrder, at: location, "\(reference.text) — не более раннее решение",
      hint:
        "закрыть или продлить можно решение прежнего заседания; выполненному сразу ставят «статус: выполнено»"
    )
  }
}
