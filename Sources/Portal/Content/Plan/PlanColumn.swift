import Diagnostics
import Markdown

/// A column of a plan's table.
enum PlanColumn: String, CaseIterable {
  // The form of Annex 1.
  case number = "№ п/п"
  case activity = "Планируемое мероприятие"
  case date = "Дата проведения"
  case result = "Планируемый результат"
  // What leaders may add; the printed form leaves it out.
  case responsible = "Ответственный"
  case deficits = "Дефициты"
  case direction = "Направление"
  case mark = "Отметка"

  /// The columns of the form.
  static let official: [PlanColumn] = [.number, .activity, .date, .result]

  /// A column by its head; case, spaces, line breaks and a full stop at the end make no difference.
  init?(head: String) {
    if let column = Self.allCases.first(where: { $0.rawValue.hasSameBytes(as: head) }) {
      self = column
      return
    }
    let name = head.foldedForColumns
    guard let column = Self.allCases.first(where: { $0.rawValue.foldedForColumns == name }) else {
      return nil
    }
    self = column
  }
}

extension String {
  fileprivate var foldedForColumns: String {
    let letters = lowercased().filter { !$0.isWhitespace && $0 != "\u{AD}" }.map { $0 == "ё" ? "е" : $0 }
    return String(letters.last == "." ? letters.dropLast() : letters[...])
  }
}

/// Which column of a table is which.
struct PlanColumns {
  private let indices: [PlanColumn: Int]

  init(_ indices: [PlanColumn: Int]) {
    self.indices = indices
  }

  /// The cell of a column; nil where the table has no such column.
  func cell(_ column: PlanColumn, of row: [MarkdownTable.Cell]) -> MarkdownTable.Cell? {
    indices[column].flatMap { row.indices.contains($0) ? row[$0] : nil }
  }
}
