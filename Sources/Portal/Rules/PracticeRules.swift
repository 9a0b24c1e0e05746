import Diagnostics
import SchoolCalendar

extension Rule {
  static let deficitCode = Rule(
    "deficit-code", summary: "Код дефицита — блок и имя латиницей через косую черту.")
  static let unknownDeficit = Rule(
    "unknown-deficit", summary: "Код дефицита есть в словаре deficits.yaml.")
  static let practiceSection = Rule(
    "practice-section", .warning, summary: "В описании практики есть все семь разделов.", quotesLine: false)
  static let practiceDates = Rule(
    "practice-dates", .warning, summary: "Даты практики идут по порядку и уже наступили.")
  static let practiceInternet = Rule(
    "practice-internet", .warning, summary: "Практика для школы без интернета не требует интернета.",
    quotesLine: false)
  static let unlikelySubject = Rule(
    "unlikely-subject", .warning, summary: "Учебный предмет назван без описки: по нему практику находят.")
  static let unknownEvent = Rule(
    "unknown-event", summary: "Событие, на котором представили практику, есть на портале.")
  static let practiceCompleteness = Rule(
    "practice-completeness", .note, summary: "В описании практики есть всё, что будет искать другой учитель.",
    quotesLine: false)
  static let reviewOverdue = Rule("review-overdue", .note, summary: "Срок пересмотра практики не прошёл.")
  static let unpublishedPractice = Rule(
    "unpublished-practice", .note, summary: "Практика опубликована или в архиве.", quotesLine: false)
}

/// The rules of the bank of experience, for the leaders' guide.
enum PracticeRules {
  static let all: [Rule] = [
    .deficitCode, .unknownDeficit, .practiceSection, .practiceDates, .practiceInternet, .unknownEvent,
    .unlikelySubject, .practiceCompleteness, .reviewOverdue, .unpublishedPractice,
  ]
}

// MARK: Needs

extension Diagnostic {
  static func deficitCode(_ code: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .deficitCode, at: location, "код дефицита «\(code)» не подходит",
      hint: "пишут латинскими буквами блок, косую черту и имя: «metod/formiruyushchee-ocenivanie»")
  }

  /// - Parameters:
  ///   - code: What was written, a code or words.
  ///   - dictionary: The needs that there are.
  ///   - location: Where it was written.
  static func unknownDeficit(_ code: String, in dictionary: [Deficit], at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownDeficit, at: location, "в словаре нет дефицита «\(code)»",
      hint: dictionary.nearest(to: code).map { "возможно, «\($0.code.text)» («\($0.title)»)" }
        ?? "возьмите код из файла deficits.yaml или добавьте туда новый")
  }
}

extension [Deficit] {
  /// The need that was most likely meant, by its code, its name or a synonym.
  fileprivate func nearest(to word: String) -> Deficit? {
    let names = flatMap { deficit in
      ([deficit.code.text, deficit.title] + deficit.synonyms).map { ($0, deficit) }
    }
    guard let name = names.map(\.0).nearest(to: word) else { return nil }
    return names.first { $0.0 == name }?.1
  }
}

// MARK: Entries

extension Diagnostic {
  static func missingPracticeSection(
    _ section: PracticeSection, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .practiceSection, at: location, "нет раздела «\(section.rawValue)»",
      hint: known.nearest(to: section.rawValue).map { "возможно, это раздел «\($0)»: назовите его так" }
        ?? "добавьте заголовок «## \(section.rawValue)» и текст под ним")
  }

  static func emptyPracticeSection(_ section: PracticeSection, at location: Location) -> Diagnostic {
    Diagnostic(
      .practiceSection, at: location, "раздел «\(section.rawValue)» пуст",
      hint: "напишите, что здесь важно знать другому учителю")
  }

  static func updatedBeforeCreated(at location: Location) -> Diagnostic {
    Diagnostic(
      .practiceDates, at: location, "«обновлено» раньше, чем «создано»", hint: "проверьте обе даты")
  }

  static func futurePracticeDate(_ field: String, _ date: CalendarDate, at location: Location) -> Diagnostic {
    Diagnostic(
      .practiceDates, at: location, "«\(field)»: день \(date.russian) ещё не наступил",
      hint: "проверьте дату; до этого дня запись не считается доказательством")
  }

  static func internetNeeded(at location: Location) -> Diagnostic {
    Diagnostic(
      .practiceInternet, at: location, "в условиях стоит «без интернета», а в ресурсах «интернет: нужен»",
      hint: "уберите одно из двух: по условиям практику выбирают школы без связи")
  }

  static func unlikelySubject(_ subject: String, meant: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unlikelySubject, at: location, "предмет «\(subject)» похож на описку", hint: "возможно, «\(meant)»")
  }

  static func unknownEvent(_ slug: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownEvent, at: location, "на портале нет события «\(slug)»",
      hint: known.nearest(to: slug).map { "возможно, «\($0)»" }
        ?? "напишите имя файла события без «.md» или название словами")
  }
}

// MARK: Notes

extension Diagnostic {
  static func practiceCompleteness(_ completeness: PracticeCompleteness, at location: Location) -> Diagnostic
  {
    Diagnostic(
      .practiceCompleteness, at: location, "описание заполнено на \(completeness.percent)\u{A0}%",
      hint: "другому учителю не хватит: \(completeness.missing.joined(separator: "; "))")
  }

  static func reviewOverdue(_ date: CalendarDate, at location: Location) -> Diagnostic {
    Diagnostic(
      .reviewOverdue, at: location,
      "срок пересмотра прошёл \(date.russian): уровень доказанности стал на ступень ниже",
      hint: "перечитайте запись, поправьте и назначьте новый срок")
  }

  static func unpublishedPractice(_ status: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unpublishedPractice, at: location, "статус «\(status)»: на портале у записи нет страницы",
      hint: "когда запись готова, напишите «статус: опубликовано»")
  }
}
