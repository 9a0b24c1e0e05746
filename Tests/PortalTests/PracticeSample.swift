/// Entries of the bank for tests.
enum PracticeSample {
  static let dictionary = """
    -- deficits.yaml --
    metod/formiruyushchee-ocenivanie: {название: Формирующее оценивание, блок: методический, синонимы: [критериальное оценивание]}
    predmet/eksperiment: {название: Организация учебного эксперимента, блок: предметный}

    """

  static let body = """

    ## Проблема

    Текст.

    ## Идея

    Текст.

    ## Шаги

    Текст.

    ## Что нельзя менять

    Текст.

    ## Что можно адаптировать

    Текст.

    ## Результаты

    Текст.

    ## Ограничения

    Текст.

    """

  /// A published entry that nobody has tried yet.
  ///
  /// - Parameters:
  ///   - fields: More fields, one a line.
  ///   - name: The name of the file.
  ///   - updated: The day of the last change.
  ///   - status: The field of the status.
  ///   - body: The text.
  static func practice(
    fields: [String], name: String = "a", updated: String = "01.09.2025",
    status: String = "статус: опубликовано", body: String = body
  ) -> String {
    let own = [
      "название: Практика \(name)", "кратко: Ученики решают сами.", "объединения: [fizika]", "форма: приём",
      "авторы: [avtor-praktiki]", "лицензия: CC BY 4.0", "создано: 01.09.2025", "обновлено: \(updated)",
      status,
    ]
    return "-- practices/\(name).md --\n---\n\((own + fields).joined(separator: "\n"))\n---\n\(body)\n"
  }
}
