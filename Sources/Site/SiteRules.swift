public import Diagnostics

extension Rule {
  static let missingTemplate = Rule(
    "missing-template", summary: "В теме есть шаблон для каждого вида страниц.", quotesLine: false)
  static let missingPartial = Rule(
    "missing-partial", summary: "Вставки, на которые ссылаются шаблоны, есть в теме.")
  static let templateSyntax = Rule("template-syntax", summary: "Шаблон записан по правилам Mustache.")
  static let unknownTag = Rule("unknown-tag", summary: "Шаблон печатает только то, что даёт страница.")
  static let slotCount = Rule(
    "slot-count", summary: "Шаблон печатает текст страницы, и печатает его один раз.")
  static let unreadableTheme = Rule("unreadable-theme", summary: "Файлы темы читаются.", quotesLine: false)
  static let reservedURL = Rule("reserved-url", summary: "Адреса разделов портала страницам не дают.")
  static let deadSitePath = Rule("dead-site-path", summary: "Ссылка от корня портала ведёт на его страницу.")
}

/// The rules of this module, for the guide.
public enum SiteRules {
  /// Every rule that a theme or the layout of pages can break.
  public static let all: [Rule] = [
    .missingTemplate, .missingPartial, .templateSyntax, .unknownTag, .slotCount, .unreadableTheme,
    .reservedURL,
    .deadSitePath,
  ]
}

extension Diagnostic {
  static func missingTemplate(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingTemplate, at: location, "в теме нет шаблона «\(name).mustache»",
      hint: "положите его в папку templates темы")
  }

  static func missingPartial(_ name: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .missingPartial, at: location, "в теме нет вставки «\(name)»",
      hint: known.nearest(to: name).map { "возможно, «\($0)»" } ?? "положите её в папку templates темы")
  }

  static func templateSyntax(_ problem: String, at location: Location) -> Diagnostic {
    Diagnostic(.templateSyntax, at: location, problem, hint: "сравните с другими шаблонами темы")
  }

  static func unknownTag(_ name: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownTag, at: location, "страница не даёт значения «\(name)»",
      hint: known.nearest(to: name).map { "возможно, «\($0)»" }
        ?? "здесь можно печатать: \(known.joined(separator: ", "))")
  }

  static func slotCount(_ name: String, _ count: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .slotCount, at: location,
      count == 0
        ? "шаблон не печатает «{{\(name)}}»: эта часть страницы пропадёт"
        : "«{{\(name)}}» напечатано не один раз",
      hint: "«{{\(name)}}» стоит в шаблоне один раз")
  }

  static func slotInSection(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .slotCount, at: location, "«{{\(name)}}» стоит внутри раздела: текст страницы пропадёт или удвоится",
      hint: "вынесите «{{\(name)}}» из раздела")
  }

  static func unreadableTheme(_ reason: String, at location: Location) -> Diagnostic {
    Diagnostic(.unreadableTheme, at: location, reason, hint: "проверьте папку темы")
  }

  static func reservedURL(_ url: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reservedURL, at: location, "адрес «\(url)» занят разделом портала", hint: "назовите файл иначе")
  }

  static func deadSitePath(_ path: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .deadSitePath, at: location, "на портале нет страницы «\(path)»",
      hint: known.nearest(to: path).map { "возможно, «\($0)»" }
        ?? "сошлитесь на файл, например «../documents/prikaz.md»")
  }
}
