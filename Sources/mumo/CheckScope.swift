import Diagnostics
import Foundation

/// The files of the content that somebody wants to hear of; all of it is checked all the same, for links and rules go
/// from file to file.
struct CheckScope {
  /// Files and folders as messages name them; none where everything is told.
  private let places: [String]
  private let root: String

  /// - Parameters:
  ///   - paths: Files and folders as the caller names them; none stand for everything.
  ///   - root: The content folder as messages name it.
  /// - Throws: A failure where a path is not there, or is none of the content.
  init(_ paths: [String], root: String) throws(CommandFailure) {
    var places: [String] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else { throw Self.missing(path, root: root) }
      guard let place = Self.place(path, root: root) else {
        throw CommandFailure(
          .wrongUsage, "«\(path)» лежит вне папки «\(root)»; укажите файл или папку внутри неё")
      }
      places.append(place)
    }
    self.places = places
    self.root = root
  }
}

extension CheckScope {
  /// Whether everything is told.
  var isWhole: Bool { places.isEmpty }

  /// What of a report is told. Broken settings are, wherever one looks: without them nothing else is checked in full.
  ///
  /// - Parameters:
  ///   - diagnostics: The whole report.
  ///   - isComplete: Whether the settings could be read.
  func told(_ diagnostics: [Diagnostic], isComplete: Bool) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      let path = diagnostic.location.path
      return holds(path) || !isComplete && diagnostic.severity == .error && path == "\(root)/portal.yaml"
    }
  }

  /// Whether a file or folder, as messages name it, is one of those, or lies in one.
  func holds(_ path: String) -> Bool {
    isWhole || places.contains { path == $0 || path.hasPrefix("\($0)/") }
  }

  /// Where no errors are.
  var verdict: String {
    isWhole ? "Проверено: ошибок нет." : "Проверено: \(places.joined(separator: ", ")) — ошибок нет."
  }

  /// A sentence on what is not told; nil where all is.
  static func rest(_ diagnostics: [Diagnostic], besides told: [Diagnostic]) -> String? {
    let count = diagnostics.count - told.count
    guard count > 0 else { return nil }
    let errors = [diagnostics, told].map { $0.count { $0.severity == .error } }
    let remarks = PluralForms("замечание", "замечания", "замечаний").counted(count)
    let weight = errors[0] > errors[1] ? ", из них ошибок: \(errors[0] - errors[1])" : ""
    return "Ещё \(remarks) в других местах\(weight)."
  }
}

extension CheckScope {
  private static func missing(_ path: String, root: String) -> CommandFailure {
    // The content folder left out, or an association called by its code.
    let meant = ["\(root)/\(path)", "\(root)/associations/\(path)"].first {
      FileManager.default.fileExists(atPath: $0)
    }
    let hint = (meant ?? sibling(of: path)).map { "возможно, \($0)" } ?? "путь начинается с «\(root)/»"
    return CommandFailure(.wrongUsage, "нет файла или папки «\(path)»: \(hint)")
  }

  /// What stands where the path leads to and has nearly its name.
  private static func sibling(of path: String) -> String? {
    let file = URL(filePath: path)
    let folder = file.deletingLastPathComponent()
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let nearest = names?.nearest(to: file.lastPathComponent) else { return nil }
    return folder.relativePath == "." ? nearest : "\(folder.relativePath)/\(nearest)"
  }

  /// A path as messages name it; nil where it is none of the content.
  private static func place(_ path: String, root: String) -> String? {
    let (file, folder) = (URL(filePath: path), URL(filePath: root))
    // As it is written first: a link in the content is told of under its own name.
    let ways = [
      (file.standardizedFileURL.path, folder.standardizedFileURL.path),
      (file.resolvingSymlinksInPath().path, folder.resolvingSymlinksInPath().path),
    ]
    return ways.lazy.compactMap { file, folder -> String? in
      if file == folder { return root }
      return file.hasPrefix("\(folder)/") ? root + file.dropFirst(folder.count) : nil
    }.first
  }
}
