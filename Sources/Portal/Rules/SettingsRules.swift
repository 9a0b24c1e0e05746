import Diagnostics
import SchoolCalendar

extension Rule {
  static let unknownTimeZone = Rule("unknown-time-zone", summary: "Часовой пояс назван по базе IANA.")
  static let schoolTerms = Rule(
    "school-terms", summary: "Четверти и каникулы идут по порядку и лежат в своём учебном году.")
}

/// The rules of the settings, for the leaders' guide.
enum SettingsRules {
  static let all: [Rule] = [.unknownTimeZone, .schoolTerms]
}

extension Diagnostic {
  static func unknownTimeZone(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownTimeZone, at: location, "неизвестный часовой пояс «\(name)»", hint: "например: «Europe/Moscow»")
  }

  static func termOutsideYear(_ span: DateSpan, year: SchoolYear, at location: Location) -> Diagnostic {
    Diagnostic(
      .schoolTerms, at: location, "период \(span.russian) лежит вне \(year.years) учебного года",
      hint: "проверьте год: учебный год идёт с 1 августа по 31 июля")
  }

  static func overlappingTerms(_ span: DateSpan, at location: Location) -> Diagnostic {
    Diagnostic(
      .schoolTerms, at: location,
      "период \(span.russian) начинается раньше, чем закончилась четверть или каникулы перед ним",
      hint: "порядок: I четверть, осенние каникулы, II четверть, зимние каникулы и так далее")
  }

  static func tooManyQuarters(at location: Location) -> Diagnostic {
    Diagnostic(.schoolTerms, at: location, "четвертей больше четырёх", hint: "оставьте четыре")
  }
}
