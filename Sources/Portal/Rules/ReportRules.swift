import Diagnostics

extension Rule {
  static let reportBlock = Rule(
    "report-block", .warning,
    summary: "Собранные программой части отчёта стоят между своими строками, по одному разу.")
}

/// The rules of reports, for the leaders' guide.
enum ReportRules {
  static let all: [Rule] = [.reportBlock]
}

extension Diagnostic {
  static func editedBlock(_ title: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reportBlock, at: location, "собранная часть «\(title)» изменена вручную: она оставлена как есть",
      hint:
        "свой текст пишите между частями; чтобы часть обновилась, удалите её вместе с двумя строками «<!-- … -->»"
    )
  }

  static func unclosedBlock(_ title: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reportBlock, at: location, "у собранной части «\(title)» нет последней строки: она оставлена как есть",
      hint: "поставьте после неё строку «<!-- конец -->» или удалите часть, и она соберётся заново")
  }

  static func missingBlock(_ title: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reportBlock, at: location,
      "заголовок «\(title)» есть, а собранной части под ним нет: она добавлена ещё раз",
      hint: "оставьте один из двух заголовков")
  }

  static func repeatedBlock(_ title: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reportBlock, at: location, "собранная часть «\(title)» стоит второй раз: она оставлена как есть",
      hint: "оставьте одну")
  }
}
