extension Diagnostic {
  /// A workflow command that marks the line in the review of a change.
  var githubAnnotation: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let position = location.position
    let properties = [
      "file=\(location.path.escapedProperty)",
      "line=\(position.line)",
      "col=\(position.column)",
      "title=\(rule.name.escapedProperty)",
    ]
    let text = hint.map { "\(message)\nподсказка: \($0)" } ?? message
    return "::\(command) \(properties.joined(separator: ","))::\(text.escapedData)"
  }

  /// One JSON object with the keys in a fixed order.
  fileprivate var json: String {
    let fields: [(String, String)] = [
      ("rule", rule.name.jsonLiteral),
      ("severity", severity.rawValue.jsonLiteral),
      ("path", location.path.jsonLiteral),
      ("line", String(location.position.line)),
      ("column", String(location.position.column)),
      ("message", message.jsonLiteral),
      ("hint", hint?.jsonLiteral ?? "null"),
    ]
    return fields.jsonObject
  }

  /// A finding of GitLab's code quality report; its fingerprint tells findings of two runs apart.
  fileprivate var codeQuality: String {
    let weight =
      switch severity {
      case .error: "critical"
      case .warning: "minor"
      case .note: "info"
      }
    let line = [("begin", String(location.position.line))].jsonObject
    let fields: [(String, String)] = [
      ("description", (hint.map { "\(message) — \($0)" } ?? message).jsonLiteral),
      ("check_name", rule.name.jsonLiteral),
      ("fingerprint", "\(rule.name) \(location) \(message)".jsonLiteral),
      ("severity", weight.jsonLiteral),
      ("location", [("path", location.path.jsonLiteral), ("lines", line)].jsonObject),
    ]
    return fields.jsonObject
  }
}

extension [Diagnostic] {
  var jsonReport: String { map(\.json).jsonArray }

  var codeQualityReport: String { map(\.codeQuality).jsonArray }

  /// «Найдено: 2 ошибки, 1 предупреждение (в 2 файлах)».
  var summary: String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = filter { $0.severity == severity }.count
      return count == 0 ? nil : severity.counted(count)
    }
    let files = Set(map(\.location.path)).count
    return "Найдено: \(parts.joined(separator: ", ")) (в \(files) \(files.isSingular ? "файле" : "файлах"))."
  }
}

extension [(String, String)] {
  /// An object of keys and values that are JSON already.
  fileprivate var jsonObject: String {
    "{" + map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}

extension [String] {
  /// An array of values that are JSON already, one on a line.
  fileprivate var jsonArray: String {
    isEmpty ? "[]\n" : "[\n" + map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
  }
}

extension Severity {
  fileprivate func counted(_ count: Int) -> String {
    let forms =
      switch self {
      case .error: PluralForms("ошибка", "ошибки", "ошибок")
      case .warning: PluralForms("предупреждение", "предупреждения", "предупреждений")
      case .note: PluralForms("заметка", "заметки", "заметок")
      }
    return forms.counted(count)
  }
}

extension Int {
  fileprivate var isSingular: Bool { self % 10 == 1 && self % 100 != 11 }
}

extension String {
  /// Data of a workflow command: only these three would end or bend it.
  fileprivate var escapedData: String {
    replacing(["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  fileprivate var escapedProperty: String {
    replacing(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private func replacing(_ replacements: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let replacement = replacements[scalar] {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
