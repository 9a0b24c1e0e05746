/// Reads the cache of a pivot table (ECMA-376-1, 18.10): it outlives the sheet whose copy it is.
enum PivotText {
  /// Adds what a part of the cache says to a text: the fields with the values that records share, or the records with
  /// values of their own.
  static func read(_ bytes: [UInt8], into text: inout DocumentText) {
    var fields: [[String]] = []
    var record: [String] = []
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start("cacheField", let attributes, _): fields.append([attributes.attribute("name") ?? ""])
      case .start("s", let attributes, _), .start("n", let attributes, _), .start("d", let attributes, _):
        guard let value = attributes.attribute("v")?.trimmed, !value.isEmpty else { continue }
        if fields.isEmpty { record.append(value) } else { fields[fields.count - 1].append(value) }
      case .end("r", _):
        text.add(row: record)
        record = []
      default: break
      }
    }
    add(fields.prefix(TableRow.mostColumns), to: &text)
    text.endTable()
  }

  /// Adds fields side by side. Values that stand in a row need not belong together; what heads them does.
  private static func add(_ fields: ArraySlice<[String]>, to text: inout DocumentText) {
    for row in 0..<(fields.map(\.count).max() ?? 0) where !text.isTooLong {
      text.add(row: fields.map { $0.indices.contains(row) ? $0[row] : "" })
    }
  }
}
