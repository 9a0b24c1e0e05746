import ArgumentParser

/// `mumo new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Создать файл: программа спросит, что нужно знать, и напишет поля с пояснениями.",
    subcommands: [
      NewAssociation.self, NewPlan.self, NewMeeting.self, NewPractice.self, NewEvent.self, NewDocument.self,
      NewNews.self, NewPage.self, NewMembers.self,
    ])
}
