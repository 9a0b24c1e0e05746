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
    try Questions.standard.expect((.association, association != nil))
    let writer = try NewFileWriter(reading)
    let association = try Questions.standard.association(association) {
      writer.refusal(of: .association($0))
    }
    try writer.write(.association(association))
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
    try Questions.standard.expect((.association, association != nil))
    let writer = try NewFileWriter(reading)
    let today = writer.portal.today
    func plan(_ association: AssociationID) -> NewFile {
      .plan(of: association, in: year ?? SchoolYear(containing: today), on: today)
    }
    let association = try Questions.standard.association(association) { writer.refusal(of: plan($0)) }
    try writer.write(plan(association))
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

  private static let day = Question("--date", "День заседания, например 15.01.2026")

  func run() throws {
    let questions = Questions.standard
    try questions.expect((.association, association != nil), (Self.day, date != nil))
    let writer = try NewFileWriter(reading)
    let association = try questions.association(association)
    let date = try questions.answer(
      date, Self.day, parse: Answers.date
    ) { writer.refusal(of: writer.meeting(of: association, on: $0)) }
    try writer.write(writer.meeting(of: association, on: date))
    for meeting in writer.unreadMeetings(of: association, in: SchoolYear(containing: date)) {
      Terminal.standard.printError(
        "в \(meeting.path) ошибки, решения этого заседания в повестку не вошли; запустите mumo check")
    }
  }
}

extension Question {
  /// Which association a file is for.
  fileprivate static let association = Question("<объединение>", "Объединение: код или название")
}

extension Questions {
  /// An association, by its code or its title.
  func association(
    _ option: AssociationID?, refusal: (AssociationID) -> String? = { _ in nil }
  ) throws -> AssociationID {
    try answer(
      option, .association, choices: Answers.knownAssociations, parse: Answers.association, refusal: refusal)
  }
}

extension NewFileWriter {
  /// The next meeting of an association.
  fileprivate func meeting(of association: AssociationID, on date: CalendarDate) -> NewFile {
    let year = SchoolYear(containing: date)
    let last = source.meetings(of: association, in: year).last?.number ?? 0
    return .meeting(
      MeetingID(association: association, year: year, number: last + 1), on: date, portal: portal)
  }

  /// The meetings whose files have errors, so that nothing is known of their decisions.
  fileprivate func unreadMeetings(of association: AssociationID, in year: SchoolYear) -> [MeetingID] {
    let read = Set(portal.meetings.map(\.meeting))
    return source.meetings(of: association, in: year).filter { !read.contains($0) }
  }
}
