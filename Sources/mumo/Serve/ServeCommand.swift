import ArgumentParser
import Dispatch
import Foundation
import Preview

/// `mumo serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract:
      "Показывать портал в браузере, пока его пишут: после сохранения файла страница обновляется сама.")

  @OptionGroup var reading: ContentOptions

  @Option(help: ArgumentHelp("Папка с темой оформления.", valueName: "папка"))
  var theme = "theme"

  @Option(help: ArgumentHelp("Порт на этом компьютере; 0 — любой свободный.", valueName: "порт"))
  var port: UInt16 = 8080

  @Flag(help: "Открыть портал в браузере.")
  var open = false

  func run() async throws {
    let terminal = Terminal.standard
    let environment = ProcessInfo.processInfo.environment
    let pictures = PreviewPictures()
    defer { pictures.remove() }
    let builder = try PortalPreviewBuilder(
      reading, theme: theme, environment: environment, pictures: pictures)
    let preview = Preview(builder: builder, port: port)
    let messages = PreviewMessages(
      terminal: terminal, browser: open ? Browser(environment: environment) : nil)
    let work = Task { try await preview.run(report: messages.report) }
    let interrupts = Interrupts.stream()
    let watch = Task {
      for await _ in interrupts { work.cancel() }
    }
    defer { watch.cancel() }
    do {
      try await work.value
    } catch let failure as PreviewFailure {
      throw CommandFailure(.machineFailed, failure.message(port: port))
    }
    terminal.print("Предпросмотр закрыт.")
  }
}

extension PreviewFailure {
  fileprivate func message(port: UInt16) -> String {
    let other = port < 65_535 ? port + 1 : 8080
    return switch self {
    case .portInUse:
      "порт \(port) занят другой программой, возможно, ещё одним mumo serve; выберите другой: mumo serve --port \(other)"
    case .portForbidden:
      "порт \(port) система бережёт для себя; выберите другой: mumo serve --port 8080"
    case .other(let reason): "предпросмотр не запустился: \(reason)"
    }
  }
}
