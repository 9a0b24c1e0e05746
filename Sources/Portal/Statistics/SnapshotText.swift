public import Disclosure
import SchoolCalendar

extension Snapshot {
  /// The text of its file.
  ///
  /// A table takes one line, the same in every snapshot in which it stands, so that a comparison of files shows what
  /// was drawn anew.
  ///
  /// - Parameter isSample: Whether the members are made up.
  public func fileText(isSample: Bool) -> String {
    let head = """
      # Записано командой mumo statistics. Руками не правят: портал проверяет каждое число.
      схема: \(scheme)
      дата: \(date.iso)

      """
    let tables = blocks.map { "  - \($0.line)\n" }.joined()
    return head + (isSample ? "образец: да\n" : "")
      + (blocks.isEmpty ? "таблицы: []\n" : "таблицы:\n\(tables)")
  }
}

extension Block {
  fileprivate var line: String {
    let numbers = counts.map { String($0) }.joined(separator: ", ")
    return
      "{группа: \(id.domain), признак: \(id.attribute), дата: \(date.iso), основание: \(base), всего: \(total), числа: [\(numbers)]}"
  }
}
