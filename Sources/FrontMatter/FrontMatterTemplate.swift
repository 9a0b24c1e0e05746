/// The front matter of a new file: what is known is filled in, everything else stands there as a comment that says
/// what it is for.
public struct FrontMatterTemplate: Sendable {
  /// The fields between their two `---` lines, with a line end at the end.
  public let text: String

  /// A value that is filled in.
  public enum Value: Sendable {
    /// A text, quoted where YAML would take it for something else.
    case text(String)
    /// Texts in brackets.
    case list([String])
  }

  /// Writes the fields.
  ///
  /// - Parameters:
  ///   - fields: The fields of a schema, in their order.
  ///   - values: What is known, by key. A required field that is not among it gets its example.
  ///   - adapt: Makes the schema's example, written as YAML, one of this file.
  public init(
    _ fields: [FieldDescription], values: [String: Value], adapt: (_ example: String) -> String = { $0 }
  ) {
    let (filled, open) = fields.reduce(into: ([FieldDescription](), [FieldDescription]())) { parts, field in
      if field.isRequired || values[field.key] != nil { parts.0.append(field) } else { parts.1.append(field) }
    }
    var lines = ["---"]
    for field in filled {
      lines += ["# \(field.about)", "\(field.key): \(values[field.key]?.yaml ?? adapt(field.shape.example))"]
    }
    if !open.isEmpty {
      lines += [
        "", "# Поля ниже не обязательны: уберите знак # и пробел перед названием поля и впишите своё.",
      ]
      lines += open.map { "# \($0.key): \(adapt($0.shape.example))  # \($0.about)" }
    }
    text = (lines + ["---"]).joined(separator: "\n") + "\n"
  }
}

extension FrontMatterTemplate.Value {
  fileprivate var yaml: String {
    switch self {
    case .text(let text): text.yamlScalar
    case .list(let texts): "[\(texts.map(\.yamlScalar).joined(separator: ", "))]"
    }
  }
}

extension String {
  /// The text as a scalar of YAML: in quotes unless it is sure to be read as it stands.
  var yamlScalar: String {
    let isPlain =
      !isEmpty && first?.isLetter == true
      && allSatisfy { $0.isLetter || $0.isNumber || " -–—.()«»/№".contains($0) } && last != " "
    let isDate = !isEmpty && allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    // Other readers of YAML take 01.2029 for 1.2029.
    let isFraction = Int(self) == nil && Double(self) != nil
    if isPlain || isDate && !isFraction { return self }
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    return "\"\(escaped)\""
  }
}
