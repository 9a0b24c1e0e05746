public import Diagnostics

extension Rule {
  static let tooMuchMarkup = Rule(
    "too-much-markup",
    summary: "В абзаце, списке и строке таблицы не больше 1000 знаков разметки и 2000 строк.")
  static let tooDeep = Rule("too-deep", summary: "Списки и цитаты вложены друг в друга не больше 32 раз.")
  static let tableTooLarge = Rule(
    "table-too-large", summary: "В таблице не больше 100 столбцов, в таблицах текста — 50 000 ячеек.")
  static let rawHTML = Rule(
    "raw-html", .warning, summary: "Текст размечают знаками Markdown, теги HTML не публикуются.")
  static let unsafeLink = Rule(
    "unsafe-link", summary: "Ссылки ведут по адресам http, https, mailto, tel или внутрь портала.")
  static let emptyLink = Rule("empty-link", summary: "У ссылки и картинки есть адрес.")
  static let foreignImage = Rule(
    "foreign-image", summary: "Картинки лежат рядом с текстом, с чужих сайтов ничего не загружается.")
  static let missingAlt = Rule(
    "missing-alt", .warning, summary: "У картинки есть описание для тех, кто её не видит.")
  static let skippedHeadingLevel = Rule(
    "skipped-heading-level", .warning, summary: "Уровни заголовков идут подряд, без пропусков.")
  static let emptyHeading = Rule("empty-heading", .warning, summary: "У заголовка есть текст.")
  static let repeatedClause = Rule(
    "repeated-clause", .warning, summary: "Номер пункта встречается в документе один раз.")
  static let extraCells = Rule(
    "extra-cells", .warning, summary: "В строке таблицы столько ячеек, сколько столбцов.")
  static let unusedFootnote = Rule(
    "unused-footnote", .warning, summary: "На каждую сноску есть одна ссылка в тексте или больше.")
}

/// The rules of this module, for the leaders' guide.
public enum MarkdownRules {
  /// Every rule that reading Markdown can report.
  public static let all: [Rule] = [
    .rawHTML, .unsafeLink, .emptyLink, .foreignImage, .missingAlt, .skippedHeadingLevel, .emptyHeading,
    .repeatedClause, .extraCells, .unusedFootnote, .tooMuchMarkup, .tooDeep, .tableTooLarge,
  ]
}

// MARK: Limits

extension Diagnostic {
  /// What is wrong with a text that has too much of something.
  static func excess(_ excess: TextExcess, at location: Location) -> Diagnostic {
    switch excess {
    case .marks:
      Diagnostic(
        .tooMuchMarkup, at: location,
        "до этой строки нет пустой, а знаков разметки уже больше \(TextExcess.mostMarks): текст не прочитан",
        hint: "разделите абзацы и части списка пустыми строками")
    case .lines:
      Diagnostic(
        .tooMuchMarkup, at: location,
        "больше \(TextExcess.mostLines) строк подряд без пустой: текст не прочитан",
        hint: "разделите абзацы и части списка пустыми строками, большую таблицу — заголовками")
    case .levels:
      Diagnostic(
        .tooDeep, at: location,
        "списки и цитаты вложены глубже \(TextExcess.mostLevels) уровней: текст не прочитан",
        hint: "уберите лишние знаки «>», «-» и номера в начале строки")
    case .columns:
      Diagnostic(
        .tableTooLarge, at: location,
        "в таблице больше \(TextExcess.mostColumns) столбцов: текст не прочитан",
        hint: "уберите лишние знаки «|» или приложите таблицу файлом")
    case .cells:
      Diagnostic(
        .tableTooLarge, at: location,
        "в таблицах этого текста больше \(TextExcess.mostCells) ячеек: текст не прочитан",
        hint: "приложите таблицу файлом или разделите текст на несколько страниц")
    }
  }
}

// MARK: HTML

extension Diagnostic {
  static func rawHTML(tag: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: location, "тег \(tag) не публикуется",
      hint: "уберите тег: выделение, списки, таблицы и ссылки пишут знаками Markdown")
  }

  static func rawHTMLBlock(tag: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: location, "тег \(tag) и текст после него до пустой строки не публикуются",
      hint: "уберите тег: выделение, списки, таблицы и ссылки пишут знаками Markdown")
  }

  static func textInHTML(at location: Location) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: location, "текст в одном блоке с HTML не публикуется",
      hint: "отделите текст пустой строкой")
  }
}

// MARK: Links and images

extension Diagnostic {
  static func unsafeLink(to address: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unsafeLink, at: location, "ссылка «\(address)» не публикуется: такой адрес может быть опасен",
      hint: "ссылки начинаются с https://, http://, mailto: или tel: либо ведут к файлу портала")
  }

  static func linkWithoutScheme(to address: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unsafeLink, at: location, "ссылка «\(address)» не публикуется: адрес неполон",
      hint: "начните адрес с https://")
  }

  static func emptyLink(_ kind: Link.Kind, at location: Location) -> Diagnostic {
    let (owner, hint) =
      switch kind {
      case .link: ("ссылки", "впишите в круглые скобки адрес или уберите скобки")
      case .image: ("картинки", "впишите в круглые скобки имя файла картинки")
      }
    return Diagnostic(.emptyLink, at: location, "у \(owner) нет адреса", hint: hint)
  }

  static func foreignImage(from address: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .foreignImage, at: location, "картинка «\(address)» не публикуется: она не из файла портала",
      hint: "сохраните картинку рядом с текстом и укажите имя файла")
  }

  static func missingAlt(of address: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingAlt, at: location, "у картинки «\(address)» нет описания",
      hint: "напишите в квадратных скобках, что на ней: ![описание](\(address))")
  }
}

// MARK: Headings, clauses, tables, footnotes

extension Diagnostic {
  static func skippedHeadingLevel(_ level: Int, after previous: Int, at location: Location) -> Diagnostic {
    let expected = previous + 1
    return Diagnostic(
      .skippedHeadingLevel, at: location,
      "пропущен уровень заголовка: здесь \(level)-й, а должен быть не глубже \(expected)-го",
      hint: "начните заголовок с «\(String(repeating: "#", count: expected))»")
  }

  static func emptyHeading(at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyHeading, at: location, "у заголовка нет текста", hint: "напишите текст после # или удалите строку"
    )
  }

  static func repeatedClause(_ number: ClauseNumber, firstLine: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .repeatedClause, at: location, "пункт \(number.text) уже есть в строке \(firstLine)",
      hint: "исправьте номер: ссылки на #\(number.anchor) ведут к первому из них")
  }

  static func extraCells(_ count: Int, columns: Int, at location: Location) -> Diagnostic {
    return Diagnostic(
      .extraCells, at: location,
      "ячеек больше, чем столбцов (\(columns)); лишних — \(count), они не публикуются",
      hint: "уберите лишний знак «|»; внутри текста его пишут как «\\|»")
  }

  static func unusedFootnote(at location: Location) -> Diagnostic {
    Diagnostic(
      .unusedFootnote, at: location, "на сноску нет ссылки в тексте, и она не публикуется",
      hint: "поставьте в тексте [^…] с её именем или удалите сноску")
  }
}
