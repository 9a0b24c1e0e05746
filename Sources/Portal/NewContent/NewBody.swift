/// What stands below the fields of a new file.
extension NewFile {
  /// The texts of the kinds of files whose text has a form, by the name of the kind.
  static var bodies: [String: String] {
    ["plan": planBody, "meeting": meetingBody(openDecisions: []), "practice": practiceBody]
  }

  /// The form of Annex 1.
  static var planBody: String {
    let head = """
      | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
      | --- | --- | --- | --- |

      """
    return """
      ## 1. \(PlanSection.annex[0])

      \(head)| 1.1 | Что будет сделано | Август–сентябрь | Что получится |
      | 1.2 | Пустой результат значит: тот же, что строкой выше | до 10 октября | |

      ## 2. \(PlanSection.annex[1])

      \(head)| 2.1 | Что будет сделано | в течение учебного года | Что получится |

      """
  }

  /// The form of Annex 2, as far as it can be filled in before the meeting.
  ///
  /// - Parameter openDecisions: What comes first in the agenda.
  static func meetingBody(openDecisions: [String]) -> String {
    let agenda = openDecisions + ["Первый вопрос.", "Второй вопрос."]
    return "## Повестка дня\n\n"
      + agenda.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
      + "\n## Слушали\n\n## Решили\n"
  }

  /// The seven sections of a practice.
  static var practiceBody: String {
    let sections = [
      ("Проблема", "Что не получалось у учеников и почему."),
      ("Идея", "В чём суть, двумя-тремя предложениями."),
      ("Шаги", "1. Что сделать сначала.\n2. Что потом."),
      ("Что нельзя менять", "- То, без чего практика не работает."),
      ("Что можно адаптировать", "- То, что каждый подстроит под свой класс."),
      ("Результаты", "Что стало по-другому. Если есть данные, дайте таблицу со столбцами «до» и «после»."),
      ("Ограничения", "Когда и где практика не подойдёт."),
    ]
    return sections.map { "## \($0)\n\n\($1)\n" }.joined(separator: "\n")
  }
}
