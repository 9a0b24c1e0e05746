import Diagnostics
import SchoolCalendar

extension Rule {
  static let missingPlan = Rule(
    "missing-plan", .note, summary: "План на учебный год опубликован не позднее 10 сентября (пункт 3.1).",
    quotesLine: false)
  static let eventClash = Rule(
    "event-clash", .note, summary: "Два общих события для одних и тех же людей не приходятся на один день.",
    quotesLine: false)
}

/// What `mumo check` notes for leaders, for their guide.
enum DutyRules {
  static let all: [Rule] = [.missingPlan, .eventClash]
}

extension Diagnostic {
  static func missingPlan(_ year: SchoolYear, path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingPlan, at: location,
      "план на \(year.years) учебный год не опубликован, а срок — 10 сентября (пункт 3.1 Положения)",
      hint: "создайте файл \(path)")
  }

  static func eventClash(_ title: String, with other: String, on day: CalendarDate, at location: Location)
    -> Diagnostic
  {
    Diagnostic(
      .eventClash, at: location, "«\(title)» и «\(other)» приходятся на один день, \(day.russian)",
      hint: "если это одни и те же люди, разведите события по дням")
  }
}
