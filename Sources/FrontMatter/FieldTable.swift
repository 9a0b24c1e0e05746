/// Fields as a table of Markdown for those who write files: key, duty, meaning, example.
package struct FieldTable: Sendable {
  /// The table, with a line end at its end.
  package let text: String

  /// Describes fields in their order.
  package init(_ fields: [FieldDescription]) {
    let rows = fields.map { field in
      let meaning = [field.about, field.shape.allowed].compactMap(\.self).joined(separator: " ")
      return "| `\(field.key)` | \(field.isRequired ? "обязательно" : "по желанию") | \(meaning) "
        + "| `\(field.shape.example)` |"
    }
    text =
      (["| Поле | Нужно ли | Что писать | Пример |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n") + "\n"
  }
}

extension FieldDescription {
  /// The same field under the key that it stands within.
  package func inside(_ outer: String) -> FieldDescription {
    FieldDescription(key: "\(outer) → \(key)", about: about, shape: shape, isRequired: isRequired)
  }
}

extension Shape {
  /// What may be written, as a sentence; nil where any text may.
  fileprivate var allowed: String? {
    switch self {
    case .text(let format?, _, _, nil): "Значение: \(format)."
    case .text: nil
    case .integer(let range, _): "Целое число от \(range.lowerBound) до \(range.upperBound)."
    case .choice(let words): "Одно из: \(Self.codes(words))."
    case .flag: "`да` или `нет`."
    case .list(.choice(let words), let mayBeEmpty):
      "Список\(mayBeEmpty ? "" : ", хотя бы одно значение"): \(Self.codes(words))."
    case .list(.record, _): "Список; поля каждой записи — ниже."
    case .list(.list, _): "Список рядов."
    case .list(let shape, let mayBeEmpty):
      "Список\(mayBeEmpty ? "" : ", хотя бы одно значение").\(shape.allowed.map { " \($0)" } ?? "")"
    case .record: "Набор полей, они ниже."
    case .dictionary(_, let keys): "Набор записей, у каждой свой ключ: `\(keys.example)`; поля — ниже."
    }
  }

  private static func codes(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
