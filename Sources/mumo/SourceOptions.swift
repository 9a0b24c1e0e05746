import ArgumentParser
import Diagnostics
import Portal
import SchoolCalendar

/// The options that every reading of content has.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Папка с содержимым портала.", valueName: "папка"))
  var content = "content"

  @Option(
    help: ArgumentHelp("День сборки вместо сегодняшнего: 05.09.2025 или 2025-09-05.", valueName: "дата"),
    transform: Answers.date)
  var today: CalendarDate?
}

/// The options that every reading of content and theme has.
struct SourceOptions: ParsableArguments {
  @OptionGroup var reading: ContentOptions

  @Option(help: ArgumentHelp("Папка с темой оформления.", valueName: "папка"))
  var theme = "theme"

  @Option(
    help: ArgumentHelp("Адрес портала вместо адреса из portal.yaml.", valueName: "адрес"),
    transform: Self.address)
  var baseURL: SiteAddress?
}

extension ContentOptions {
  /// The content folder as messages name it.
  var root: String { Self.name(of: content) }

  /// A folder as messages name it.
  static func name(of folder: String) -> String {
    var name = folder[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    while name.hasPrefix("./"), name.count > 2 { name.removeFirst(2) }
    return String(name)
  }
}

extension SourceOptions {
  private static func address(_ text: String) throws -> SiteAddress {
    guard let address = SiteAddress(text) else {
      throw ValidationError("Нужен адрес вида https://example.org/ или https://example.org/portal/")
    }
    return address
  }
}

extension ReportFormat {
  /// Reads the value of `--format`.
  static func parse(_ text: String) throws -> ReportFormat {
    guard let format = ReportFormat(rawValue: text) else {
      throw ValidationError("Нужно одно из: text, github, gitlab, json")
    }
    return format
  }
}
