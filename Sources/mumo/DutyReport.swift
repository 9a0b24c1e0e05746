import Diagnostics
import Foundation
import Portal
import SchoolCalendar
import Site

/// What associations owe, put into text, JSON or CSV.
struct DutyReport {
  private let duties: [OverdueDuty]
  private let today: CalendarDate?

  /// - Parameters:
  ///   - duties: What is overdue, sorted.
  ///   - today: The build's day; nil where the settings have errors, and nothing is known.
  init(_ duties: [OverdueDuty], on today: CalendarDate?) {
    self.duties = duties
    self.today = today
  }

  func render(_ format: CheckCommand.Format) -> String {
    switch format {
    case .report(.json): json
    case .report(.text), .report(.github), .report(.gitlab): text
    case .csv: csv
    }
  }
}

// MARK: Text

extension DutyReport {
  private var text: String {
    guard let today else { return "Что просрочено, неизвестно: сначала исправьте ошибки настроек." }
    guard !duties.isEmpty else { return "На \(today.russian) ничего не просрочено." }
    var lines = ["Просрочено на \(today.russian): \(duties.count)"]
    var association: AssociationID?
    for duty in duties {
      if duty.association != association {
        lines += ["", duty.association.title.prefix(1).uppercased() + duty.association.title.dropFirst()]
        association = duty.association
      }
      lines.append(
        "  \(duty.message) (\(duty.year.years), срок \(duty.due.russian), дней прошло: \(duty.days), пункт \(duty.kind.clause))"
      )
      lines.append("    \(duty.path)")
    }
    return lines.joined(separator: "\n")
  }
}

// MARK: JSON

extension DutyReport {
  /// A duty as programs read it.
  private struct Record: Encodable {
    let duty: String
    let association: String
    let year: String
    let clause: String
    let due: String
    let days: Int
    let message: String
    let path: String
  }

  private var json: String {
    let records = duties.map { duty in
      Record(
        duty: duty.kind.rawValue, association: duty.association.rawValue, year: duty.year.path,
        clause: duty.kind.clause, due: duty.due.iso, days: duty.days, message: duty.message, path: duty.path)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers only: there is nothing that could fail.
    return (try? encoder.encode(records)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}

// MARK: CSV

extension DutyReport {
  private var csv: String {
    let head = [
      "Объединение", "Код", "Учебный год", "Обязанность", "Пункт", "Срок", "Дней прошло", "Что не сделано",
      "Файл",
    ]
    let rows = duties.map { duty -> [DelimitedText.Cell] in
      [
        .text(duty.association.title), .text(duty.association.rawValue), .text(duty.year.path),
        .text(duty.kind.rawValue), .text(duty.kind.clause), .value(duty.due.iso), .value(String(duty.days)),
        .text(duty.message), .text(duty.path),
      ]
    }
    return DelimitedText(.excel, head: head, rows: rows).text
  }
}
