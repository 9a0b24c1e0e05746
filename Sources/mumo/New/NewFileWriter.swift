import Diagnostics
import FileSystem
import Foundation
import Portal
import Site

/// Where new files are written: nothing that stands is ever written over, and nothing that the check would refuse.
struct NewFileWriter {
  let portal: Portal
  let source: ContentSource
  /// The content as it was read, so that trying a file out parses only the file.
  private let read: ReadContent
  /// The errors that the content has without a new file.
  private let knownErrors: Set<Diagnostic>
  private let terminal = Terminal.standard

  /// - Parameter options: Where the content is.
  /// - Throws: A failure where the settings of the portal have errors.
  init(_ options: ContentOptions) throws(CommandFailure) {
    let clock = try Clock(today: options.today, environment: ProcessInfo.processInfo.environment)
    source = try Workshop.source(options.root, clock: clock)
    var read = ReadContent()
    let loading = PortalLoading(source, remembering: &read)
    guard let portal = loading.portal else {
      terminal.report(loading.diagnostics.filter { $0.severity == .error }, format: .text)
      throw CommandFailure(.contentErrors, "файл не создан: сначала исправьте ошибки настроек")
    }
    self.read = read
    self.portal = portal
    knownErrors = loading.errors
  }
}

extension NewFileWriter {
  /// Why a file cannot be written, in Russian; nil where it can.
  func refusal(of file: NewFile) -> String? {
    guard !source.tree.entries.contains(where: { $0.path == file.path }) else { return taken(file) }
    var read = read
    let errors = PortalLoading(source.adding(file), remembering: &read).errors.subtracting(knownErrors)
    let place = path(of: file)
    return errors.isEmpty ? nil : errors.sorted().map { $0.told(of: place) }.joined(separator: "\n")
  }

  /// Writes a file and says where it is.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - remark: What else its author must know.
  /// - Throws: A failure where the check would refuse the file, or it stands already, or cannot be written.
  func write(_ file: NewFile, remark: String? = nil) throws(CommandFailure) {
    if let refusal = refusal(of: file) { throw CommandFailure(.wrongUsage, "файл не создан: \(refusal)") }
    let path = path(of: file)
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandFailure(.wrongUsage, "файл не создан: \(taken(file))")
    } catch {
      throw CommandFailure(
        .machineFailed, "файл не записан: \(path); проверьте право на запись и место на диске")
    }
    terminal.print("Создан \(path)")
    terminal.print("Откройте его, замените образцы своим текстом и запустите mumo check.")
    if let remark { terminal.print(remark) }
  }

  private func taken(_ file: NewFile) -> String {
    let way = file.isNamedByTitle ? "; дайте другое название или имя файла ключом --name" : ""
    return "\(path(of: file)) уже есть, он не тронут\(way)"
  }

  private func path(of file: NewFile) -> String { "\(source.root)/\(file.path)" }
}

extension PortalLoading {
  /// Everything that keeps a file from being published.
  fileprivate var errors: Set<Diagnostic> {
    Set((diagnostics + (SitePlan(self)?.diagnostics ?? [])).filter { $0.severity == .error })
  }
}

extension Diagnostic {
  /// The problem in a line; of a file that nobody can open yet no place is named.
  fileprivate func told(of newFile: String) -> String {
    let place = location.path == newFile ? "" : "\(location): "
    return place + message + (hint.map { "; подсказка: \($0)" } ?? "")
  }
}
