import ArgumentParser
import Diagnostics
import Foundation
import FrontMatter
import Portal

/// `mumo schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Записать схемы полей (JSON Schema), настройки редакторов и справочник полей.",
    discussion: """
      Без ключей схемы всех видов файлов печатаются. Что умеет какой редактор и что для этого поставить, сказано в \
      README.md рядом со схемами.
      """)

  @Option(
    help: ArgumentHelp(
      "Папка для схем, настроек и заготовок VS Code, например .vscode.", valueName: "папка"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Файл настроек веб-редактора Pages CMS: .pages.yml в корне репозитория.", valueName: "файл"))
  var pagesCMS: String?

  @Option(
    help: ArgumentHelp("Папка содержимого, в которую пишутся страницы справочника полей.", valueName: "папка")
  )
  var reference: String?

  func run() throws {
    var files: [(path: String, text: String)] = []
    if let output { files += EditorFiles(folder: output).files.map { ("\(output)/\($0.name)", $0.text) } }
    if let pagesCMS { files.append((pagesCMS, try YAMLDocument(PagesCMS.settings).text)) }
    if let reference { files += FieldReference.pages.map { ("\(reference)/\($0.path)", $0.text) } }
    guard !files.isEmpty else {
      Terminal.standard.print(JSONValue.object(EditorFiles.schemas).indentedText)
      return
    }
    for (path, text) in files { try write(text, to: path) }
    let hint = output.map { "; что поставить в редакторе: \($0)/README.md" } ?? ""
    Terminal.standard.print("Готово: файлов: \(files.count)\(hint)")
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw CommandFailure(.machineFailed, "\(path) не записан: проверьте право на запись и место на диске")
    }
  }
}
