import ArgumentParser
import Diagnostics
import Foundation
import Markdown
import Portal
import SchoolCalendar

/// Reads what people answer and what options hold, with messages in Russian.
enum Answers {
  /// One of the sixteen associations by its code, its subject («химия») or its title («учителя химии»).
  static func association(_ text: String) throws -> AssociationID {
    let found =
      AssociationID(rawValue: text) ?? AssociationID(rawValue: text.slug())
      ?? AssociationID.allCases.first { $0.title == text.lowercased() }
    guard let id = found else {
      let known = AssociationID.allCases.map(\.rawValue)
      let hint =
        known.nearest(to: text).map { "Возможно, \($0)" } ?? "Коды: \(known.joined(separator: ", "))"
      throw ValidationError("Нет объединения с кодом «\(text)». \(hint)")
    }
    return id
  }

  /// Codes of associations between commas; none is right too.
  static func associations(_ text: String) throws -> [AssociationID] {
    try text.split(separator: ",").map { try association($0.trimmingCharacters(in: .whitespaces)) }
  }

  /// The codes of the associations, each with its title, for a question.
  static var knownAssociations: [String] { AssociationID.allCases.map { "\($0.rawValue) — \($0.title)" } }

  /// The name of a file without `.md`.
  static func fileName(_ text: String) throws -> Slug {
    guard let name = Slug(text.hasSuffix(".md") ? String(text.dropLast(3)) : text) else {
      throw ValidationError("Имя файла — строчные латинские буквы, цифры и дефис, например seminar-2")
    }
    return name
  }

  /// A school year.
  static func year(_ text: String) throws -> SchoolYear {
    guard let year = SchoolYear(parsing: text) else {
      throw ValidationError("Нужен учебный год вида 2025-2026")
    }
    return year
  }

  /// A day.
  static func date(_ text: String) throws -> CalendarDate {
    do {
      return try CalendarDate(parsing: text)
    } catch .impossible {
      throw ValidationError("Такого дня нет в календаре")
    } catch {
      throw ValidationError("Нужна дата вида 05.09.2025 или 2025-09-05")
    }
  }

  /// One of some words.
  static func choice<Value: CaseIterable & RawRepresentable<String>>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text.lowercased()) else {
      let words = Value.allCases.map(\.rawValue)
      let hint =
        words.nearest(to: text).map { "Возможно, «\($0)»" } ?? "Бывает: \(words.joined(separator: ", "))"
      throw ValidationError("Не подходит: «\(text)». \(hint)")
    }
    return value
  }

  /// The words of a choice, for a question.
  static func words<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
