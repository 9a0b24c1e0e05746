import ArgumentParser
import FileSystem
import Foundation
import MemberRecords

/// `mumo new members`.
struct NewMembers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Создать пустую таблицу банка данных членов (приложение 3 к Положению)."
  )

  @Argument(
    help: ArgumentHelp("Новый файл вне рабочей папки Git, например ~/mumo/members.csv.", valueName: "файл"))
  var path: String

  func run() throws {
    do {
      let file = try PrivateFile(path)
      guard !file.isInGitWorkTree else {
        throw CommandFailure(
          .wrongUsage,
          "\(path) лежит в рабочей папке Git; таблицу с персональными данными держат за её пределами")
      }
      guard !file.exists else { throw CommandFailure(.wrongUsage, "\(path) уже есть; укажите другое имя") }
      try PendingFile(path, Array(MemberTemplate.text.utf8), for: .owner).install()
      Terminal.standard.print("Создано: \(path). Заполните строки и не выносите файл из закрытой папки.")
    } catch let error as FileSystemError {
      throw CommandFailure(.machineFailed, "таблица не создана: \(error)")
    }
  }
}
