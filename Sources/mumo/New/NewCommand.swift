import ArgumentParser
import Diagnostics
import Foundation
import Portal
import SchoolCalendar

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

/// Where new files are written; nothing that stands is ever written over.
struct NewFileWriter {
  let portal: Portal
  private let root: String
  private let terminal = Terminal.standard

  /// - Parameter options: Where the content is.
  /// - Throws: A failure where the settings of the portal have errors.
  init(_ options: ContentOptions) throws {
    let loading = try Workshop.load(options, environment: ProcessInfo.processInfo.environment)
    guard let portal = loading.portal else {
      terminal.report(loading.diagnostics.filter { $0.severity == .error }, format: .text)
      throw CommandFailure(.contentErrors, "файл не создан: сначала исправьте ошибки настроек")
    }
    self.portal = portal
    root = options.root
  }

  func write(_ file: NewFile) throws {
    let path = "\(root)/\(file.path)"
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandFailure(.wrongUsage, "файл уже есть, он не тронут: \(path)")
    } catch {
      throw CommandFailure(
        .machineFailed, "файл не записан: \(path); проверьте право на запись и место на диске")
    }
    terminal.print("Создан \(path)")
    terminal.print("Откройте его, замените образцы своим текстом и запустите mumo check.")
  }
}
