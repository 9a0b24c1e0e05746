import ArgumentParser
import Diagnostics
import Foundation
import FrontMatter
import Portal

/// `mumo schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Записать схемы полей (JSON Schema) и настройки редакторов.",
    discussion: """
      В папку пишутся схема каждого вида материалов и settings.json для VS Code: положите его в .vscode, и редактор \
      будет подсказывать поля файлов YAML.
      """)

  @Option(help: ArgumentHelp("Папка для схем; без ключа все схемы печатаются.", valueName: "папка"))
  var output: String?

  func run() throws {
    let schemas = ContentType.all.map { type in
      (name: type.name, value: JSONSchema(title: type.title, shape: type.shape).value)
    }
    guard let output else {
      Terminal.standard.print(JSONValue.object(schemas).indentedText)
      return
    }
    var files = schemas.map { ("\($0.name).schema.json", $0.value.indentedText) }
    files.append(("settings.json", EditorSettings.visualStudioCode(folder: output).indentedText))
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(filePath: "\(output)/\(name)"), options: .atomic)
      }
    } catch {
      throw CommandFailure(
        .machineFailed, "схемы не записаны в \(output): проверьте право на запись и место на диске")
    }
    Terminal.standard.print("Готово: \(output), файлов: \(files.count)")
  }
}

/// What tells an editor which schema belongs to which file.
enum EditorSettings {
  /// For VS Code: the YAML extension checks and completes whole YAML files.
  ///
  /// - Parameter folder: Where the schemas are, as the editor's folder names it.
  static func visualStudioCode(folder: String) -> JSONValue {
    let files = ContentType.all.filter { $0.paths.contains { $0.hasSuffix(".yaml") } }
    let schemas = files.map { type in
      (
        name: "./\(folder)/\(type.name).schema.json",
        value: JSONValue.strings(type.paths.map { "content/\($0)" })
      )
    }
    return .object([(name: "yaml.schemas", value: .object(schemas))])
  }
}
