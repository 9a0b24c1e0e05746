import ArgumentParser
import Portal
import SchoolCalendar

/// `mumo new association`.
struct NewAssociation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "association", abstract: "Страница одного из шестнадцати объединений.")

  @Argument(help: ArgumentHelp("Код объединения.", valueName: "объединение"), transform: Answers.association)
  var association: AssociationID?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    try writer.write(.association(try Questions.standard.association(association)))
  }
}

/// `mumo new plan`.
struct NewPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "План работы на учебный год (приложение 1).")

  @Argument(help: ArgumentHelp("Код объединения.", valueName: "объединение"), transform: Answers.association)
  var association: AssociationID?

  @Option(help: ArgumentHelp("Учебный год; без ключа — нынешний.", valueName: "год"), transform: Answers.year)
  var year: SchoolYear?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let today = writer.portal.today
    try writer.write(
      .plan(
        of: try Questions.standard.association(association), in: year ?? SchoolYear(containing: today),
        on: today))
  }
}

/// `mumo new meeting`.
struct NewMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Следующее заседание: номер, председатель и открытые решения прошлого подставятся сами.")

  @Argument(help: ArgumentHelp("Код объединения.", valueName: "объединение"), transform: Answers.association)
  var association: AssociationID?

  @Option(help: ArgumentHelp("День заседания.", valueName: "дата"), transform: Answers.date)
  var date: CalendarDate?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let questions = Questions.standard
    let association = try questions.association(association)
    let date = try questions.answer(
      date, "--date", "День заседания, например 15.01.2026", parse: Answers.date)
    try writer.write(
      .meeting(of: association, in: SchoolYear(containing: date), on: date, portal: writer.portal))
  }
}

extension Questions {
  /// An association, by its code.
  func association(_ option: AssociationID?) throws -> AssociationID {
    let known = AssociationID.allCases.map(\.rawValue).joined(separator: ", ")
    return try answer(option, "<объединение>", "Код объединения (\(known))", parse: Answers.association)
  }
}
