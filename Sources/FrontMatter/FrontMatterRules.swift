public import Diagnostics

extension Rule {
  static let emptyFile = Rule("empty-file", summary: "Файл не бывает пустым.", quotesLine: false)
  static let invalidUTF8 = Rule("invalid-utf8", summary: "Файл сохранён в кодировке UTF-8.")
  static let missingFrontMatter = Rule(
    "missing-front-matter", summary: "Файл начинается с полей между двумя строками «---».")
  static let unclosedFrontMatter = Rule(
    "unclosed-front-matter", summary: "Поля заканчиваются второй строкой «---».")
  static let frontMatterTooLarge = Rule("front-matter-too-large", summary: "Поля занимают не больше 64 КиБ.")
  static let tabIndentation = Rule("tab-indentation", summary: "Отступы в полях делают пробелами.")
  static let unquotedColon = Rule(
    "unquoted-colon", summary: "Значение с двоеточием и пробелом внутри берут в кавычки.")
  static let unquotedHash = Rule("unquoted-hash", summary: "Значение со знаком # внутри берут в кавычки.")
  static let yamlAnchor = Rule("yaml-anchor", summary: "Якоря и ссылки YAML (& и *) в полях не применяют.")
  static let yamlTag = Rule("yaml-tag", summary: "Метки типов YAML (!) в полях не применяют.")
  static let yamlSyntax = Rule("yaml-syntax", summary: "Поля записаны по правилам YAML.")
  static let repeatedKey = Rule("repeated-key", summary: "Каждое поле записано один раз.")
  static let unknownKey = Rule("unknown-key", summary: "Поля названы так, как в справочнике полей.")
  static let missingKey = Rule("missing-key", summary: "Обязательные поля заполнены.")
  static let emptyValue = Rule("empty-value", summary: "У обязательного поля есть значение.")
  static let wrongType = Rule("wrong-type", summary: "Значение поля имеет нужный вид.")
  static let wrongValue = Rule("wrong-value", summary: "Значение поля — одно из допустимых.")
  static let controlCharacter = Rule(
    "control-character", summary: "В значениях нет невидимых управляющих символов.")
}

/// The rules of this module, for the leaders' guide.
public enum FrontMatterRules {
  /// Every rule that reading front matter can report.
  public static let all: [Rule] = [
    .emptyFile, .invalidUTF8, .missingFrontMatter, .unclosedFrontMatter, .frontMatterTooLarge,
    .tabIndentation,
    .unquotedColon, .unquotedHash, .yamlAnchor, .yamlTag, .yamlSyntax, .repeatedKey, .unknownKey, .missingKey,
    .emptyValue, .wrongType, .wrongValue, .controlCharacter,
  ]
}

// MARK: The file as a whole

extension Diagnostic {
  static func emptyFile(at location: Location) -> Diagnostic {
    Diagnostic(.emptyFile, at: location, "файл пуст", hint: "впишите текст или удалите файл")
  }

  static func invalidUTF8(at location: Location) -> Diagnostic {
    Diagnostic(
      .invalidUTF8, at: location, "файл сохранён не в кодировке UTF-8",
      hint: "в редакторе выберите «Сохранить как…» и кодировку UTF-8")
  }

  static func missingFrontMatter(required: [String], at location: Location) -> Diagnostic {
    let keys = required.map { "«\($0)»" }.joined(separator: ", ")
    return Diagnostic(
      .missingFrontMatter, at: location, "в начале файла нет полей (строк между двумя «---»)",
      hint: "начните файл строкой «---», впишите поля (\(keys)) и закройте их второй строкой «---»")
  }

  static func unclosedFrontMatter(at location: Location) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, at: location, "поля открыты строкой «---», но не закрыты",
      hint: "поставьте вторую строку «---» после последнего поля, перед текстом")
  }

  static func frontMatterTooLarge(at location: Location) -> Diagnostic {
    Diagnostic(
      .frontMatterTooLarge, at: location, "поля занимают больше 64 КиБ",
      hint: "перенесите длинный текст под вторую строку «---»")
  }
}

// MARK: YAML

extension Diagnostic {
  /// - Parameters:
  ///   - finding: What the scanner found.
  ///   - line: The line it stands on.
  ///   - firstLine: The line of the file on which the YAML begins.
  static func finding(_ finding: YAMLFinding, line: String, firstLine: Int, at location: Location)
    -> Diagnostic
  {
    switch finding.kind {
    case .tab:
      return Diagnostic(
        .tabIndentation, at: location, "отступ сделан табуляцией", hint: "замените табуляцию двумя пробелами")
    case .colon:
      return .unquotedColon(line: line, at: location)
    case .hash:
      return Diagnostic(
        .unquotedHash, at: location, "знак «#» после пробела обрезает значение",
        hint:
          "возьмите всё значение в кавычки\(line.quotedValue); если это пояснение, поставьте перед «#» два пробела, а после него один"
      )
    case .anchor(let sign):
      return Diagnostic(
        .yamlAnchor, at: location, "значение начинается со знака «\(sign)»: в YAML это якорь или ссылка",
        hint: "возьмите всё значение в кавычки\(line.quotedValue)")
    case .tag:
      return Diagnostic(
        .yamlTag, at: location, "значение начинается со знака «!»: в YAML это метка типа",
        hint: "возьмите всё значение в кавычки\(line.quotedValue)")
    case .textAfterQuote:
      return Diagnostic(
        .yamlSyntax, at: location, "после закрывающей кавычки или скобки стоит лишний текст",
        hint: "возьмите всё значение в одинарные кавычки: 'начало \"слово\" конец'")
    case .repeatedKey(let key, let first):
      return .repeatedKey(key, firstLine: first + firstLine, at: location)
    case .unclosedQuote: return .yamlSyntax(.unclosedQuote, line: line, at: location)
    case .unclosedBracket: return .yamlSyntax(.unclosedBracket, line: line, at: location)
    case .hiddenLineEnd: return .controlCharacter(at: location)
    case .tooDeep: return .yamlSyntax(.tooDeep, line: line, at: location)
    case .missingColon: return .missingColon(line: line, at: location)
    case .indentedField:
      return Diagnostic(
        .yamlSyntax, at: location, "лишние пробелы в начале строки",
        hint: "уберите их: название поля стоит в самом начале строки")
    }
  }

  private static func missingColon(line: String, at location: Location) -> Diagnostic {
    guard let colon = line.firstIndex(of: ":") else {
      return .yamlSyntax(.missingColon, line: line, at: location)
    }
    let (key, value) = (line[..<colon].trimmed, line[colon...].dropFirst().trimmed)
    return Diagnostic(
      .yamlSyntax, at: location, "после двоеточия нет пробела", hint: "запишите так: «\(key): \(value)»")
  }

  static func unquotedColon(line: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unquotedColon, at: location, "двоеточие с пробелом внутри значения ломает поле",
      hint: "возьмите всё значение в кавычки\(line.quotedValue)")
  }

  static func repeatedKey(_ key: String, firstLine: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .repeatedKey, at: location, "поле «\(key)» записано второй раз (впервые — в строке \(firstLine))",
      hint: "оставьте одно из двух")
  }

  static func yamlSyntax(_ problem: YAMLProblem, line: String, at location: Location) -> Diagnostic {
    switch problem {
    case .unexpectedColon: return .unquotedColon(line: line, at: location)
    case .controlCharacter: return .controlCharacter(at: location)
    default: return Diagnostic(.yamlSyntax, at: location, problem.message, hint: problem.hint)
    }
  }

  static func controlCharacter(at location: Location) -> Diagnostic {
    Diagnostic(
      .controlCharacter, at: location, "здесь невидимый управляющий символ",
      hint: "удалите значение и наберите его заново")
  }
}

extension YAMLProblem {
  fileprivate var message: String {
    switch self {
    case .badFirstCharacter: "значение не может начинаться с этого знака"
    case .unclosedQuote: "кавычка открыта, но не закрыта"
    case .unclosedBracket: "скобка открыта, но не закрыта, или пропущена запятая"
    case .badIndentation: "отступ этой строки не совпадает с соседними"
    case .badEscape: "после «\\» в двойных кавычках стоит неизвестный знак"
    case .missingColon: "после названия поля нет двоеточия"
    case .tooDeep: "слишком много вложенных уровней"
    case .manyDocuments: "лишняя строка «---» среди полей"
    case .unexpectedColon, .controlCharacter, .other: "строку не удаётся прочесть как поле"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .badFirstCharacter, .badEscape: "возьмите всё значение в одинарные кавычки: '…'"
    case .unclosedQuote: "закройте кавычку в конце значения"
    case .unclosedBracket: "проверьте запятые и закрывающие скобки «]» и «}»"
    case .badIndentation: "поля одного уровня начинаются с одного и того же столбца"
    case .missingColon: "запишите так: «поле: значение»"
    case .manyDocuments: "уберите эту строку"
    case .tooDeep, .unexpectedColon, .controlCharacter, .other:
      "сравните строку с образцом; запись поля: «поле: значение»"
    }
  }
}

extension String {
  /// «: название: "Приём: два шага"» for a line with one simple field, so that it can be copied; else nothing.
  fileprivate var quotedValue: String {
    guard let colon = firstRange(of: ": ") else { return "" }
    let key = self[..<colon.lowerBound].trimmed
    let value = self[colon.upperBound...].trimmed
    guard !value.isEmpty, !value.contains("\""), !value.contains("\\"), value.first != "{",
      value.first != "[",
      key.first != "-", key.first != "{"
    else { return "" }
    return ": \(key): \"\(value)\""
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

// MARK: Fields

extension Diagnostic {
  static func unknownKey(_ key: Located<String>, known: [String]) -> Diagnostic {
    let hint =
      known.nearest(to: key.value).map { "возможно, «\($0)»" }
      ?? "здесь бывают поля: \(known.map { "«\($0)»" }.joined(separator: ", "))"
    return Diagnostic(.unknownKey, at: key.location, "неизвестное поле «\(key.value)»", hint: hint)
  }

  static func missingKey(_ key: String, example: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingKey, at: location, "нет обязательного поля «\(key)»",
      hint: "добавьте строку «\(key): \(example)»")
  }

  static func emptyValue(_ key: String, example: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyValue, at: location, "поле «\(key)» не заполнено", hint: "например: «\(key): \(example)»")
  }

  static func emptyItem(example: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyValue, at: location, "в списке стоит пустое значение",
      hint: "впишите значение, например «\(example)», или уберите лишнюю запятую")
  }

  /// A text that does not read as what its field needs.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - expected: What is needed: «дата».
  ///   - example: A text that is right.
  public static func wrongType(_ text: String, expected: String, example: String, at location: Location)
    -> Diagnostic
  {
    Diagnostic(
      .wrongType, at: location, "ожидается \(expected), а стоит «\(text)»", hint: "например: «\(example)»")
  }

  static func wrongType(_ node: Node, expected: String, hint: String? = nil) -> Diagnostic {
    let found =
      if case .scalar(let scalar) = node { "«\(scalar.text)»" } else { node.kindTitle }
    return Diagnostic(
      .wrongType, at: node.location, "ожидается \(expected), а стоит \(found)",
      hint: hint ?? "исправьте значение: здесь пишут \(expected)")
  }

  /// A list item «Приём: два шага» reads as a field in YAML.
  static func unquotedColon(in mapping: Node.Mapping) -> Diagnostic {
    Diagnostic(
      .unquotedColon, at: mapping.location, "двоеточие с пробелом внутри значения ломает поле",
      hint: "возьмите всё значение в кавычки")
  }

  static func wrongValue(_ scalar: Node.Scalar, expected: String, hint: String) -> Diagnostic {
    Diagnostic(
      .wrongValue, at: scalar.location, "значение «\(scalar.text)» не подходит: \(expected)", hint: hint)
  }
}
