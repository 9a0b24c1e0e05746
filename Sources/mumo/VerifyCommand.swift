import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Site

/// `mumo verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Сверить готовый сайт или его копию с описью build.json.",
    discussion: """
      Опись называет каждый файл сайта и его SHA-256. Команда перечисляет, чего в папке нет, что изменено и что лишнее. \
      Статус 0 — всё сошлось, 1 — нет. Опись сверяется сама с собой, но не подписана: чтобы убедиться, что и она \
      прежняя, сравните поле content со сборкой из того же содержимого на тот же день.
      """)

  @Argument(help: ArgumentHelp("Папка сайта.", valueName: "папка"))
  var site = "public"

  @Flag(help: "Ничего не говорить, если всё сошлось.")
  var quiet = false

  func run() throws {
    let terminal = Terminal.standard
    let root = ContentOptions.name(of: site)
    let folder = PublishedFolder(root)
    do {
      let manifest = try readManifest(in: folder, root)
      let files = try publishedFiles(manifest, root)
      let differences = try folder.differences(from: files, listedIn: SiteManifest.path)
      guard differences.isEmpty else {
        terminal.printError(
          differences.map { "\(root)/\($0.path): \($0.kind.title)".withoutControls }.joined(separator: "\n"))
        throw CommandFailure(
          .contentErrors, "сайт не сошёлся с описью \(SiteManifest.path): \(Self.summary(differences))")
      }
      if !quiet {
        terminal.print(
          "Сошлось: \(root), файлов: \(files.count), mumo \(manifest.version), content \(manifest.content).")
      }
    } catch let error as FileSystemError {
      let isWrongFolder = error.operation == .list && [ENOENT, ENOTDIR].contains(error.code)
      throw CommandFailure(isWrongFolder ? .wrongUsage : .machineFailed, "сайт не сверен: \(error)")
    }
  }
}

extension VerifyCommand {
  private func readManifest(in folder: PublishedFolder, _ root: String) throws -> SiteManifest {
    guard let bytes = try folder.read(SiteManifest.path) else {
      throw CommandFailure(
        .contentErrors,
        "сайт не сверен: в папке «\(root)» нет описи \(SiteManifest.path); соберите его заново")
    }
    do {
      return try JSONDecoder().decode(SiteManifest.self, from: Data(bytes))
    } catch {
      throw damaged(root)
    }
  }

  /// The files that the manifest names.
  private func publishedFiles(_ manifest: SiteManifest, _ root: String) throws(CommandFailure)
    -> [PublishedFile]
  {
    var files: [PublishedFile] = []
    for (path, text) in manifest.files {
      guard let digest = Digest(text: text) else { throw damaged(root) }
      files.append(PublishedFile(path: path, digest: digest))
    }
    guard manifest.agrees(with: files) else { throw damaged(root) }
    return files
  }

  private func damaged(_ root: String) -> CommandFailure {
    CommandFailure(
      .contentErrors, "сайт не сверен: опись \(root)/\(SiteManifest.path) изменена; соберите сайт заново")
  }

  private static func summary(_ differences: [PublishedFolder.Difference]) -> String {
    let kinds: [(PublishedFolder.Difference.Kind, String)] = [
      (.missing, "нет файлов"), (.altered, "изменено"), (.foreign, "лишних"),
    ]
    return kinds.map { kind, title in "\(title): \(differences.count { $0.kind == kind })" }
      .joined(separator: ", ")
  }
}

extension PublishedFolder.Difference.Kind {
  fileprivate var title: String {
    switch self {
    case .missing: "файла нет"
    case .altered: "файл изменён"
    case .foreign: "лишний файл: сборка его не писала"
    }
  }
}
