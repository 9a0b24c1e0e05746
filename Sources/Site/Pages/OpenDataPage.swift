import Portal

/// The page from which the open data are taken.
struct OpenDataView: PageView {
  static let template = "data"

  let frame: PageFrame
  /// The day for which the data are made.
  let date: DateView
  /// Where programs begin.
  let package: String
  let license: LinkView?
  let tables: [Table]

  /// A table with its files and columns.
  struct Table: View {
    let name: String
    let title: String
    let summary: String
    let csv: String
    let excel: String
    let json: String
    /// How many rows there are, and how many cells are left empty because of names.
    let count: String
    let columns: [Column]

    static let fields: [ViewField<Table>] = [
      .text("name") { $0.name },
      .text("title") { $0.title },
      .text("summary") { $0.summary },
      .text("csv") { $0.csv },
      .text("excel") { $0.excel },
      .text("json") { $0.json },
      .text("count") { $0.count },
      .list("columns") { $0.columns },
    ]
  }

  /// A column of a table.
  struct Column: View {
    let field: OpenDataField

    static let fields: [ViewField<Column>] = [
      .text("name") { $0.field.name },
      .text("title") { $0.field.title },
      .text("type") { $0.field.kind.russian },
      .text("description") { $0.field.description.typeset },
    ]
  }

  static let fields: [ViewField<OpenDataView>] =
    PageFrame.fields { $0.frame } + DateView.fields(always: { $0.date }) + [
      .text("package") { $0.package },
      .object("license") { $0.license },
      .list("tables") { $0.tables },
    ]
}

extension SiteLayout {
  func openDataPage(_ data: OpenData) -> Page {
    Page(
      route: Routes.openData, title: SectionTitles.openData,
      description:
        "Объединения, планы, заседания, решения, события, практики и документы таблицами: CSV, Excel и JSON.",
      section: Routes.openData, view: self.openDataView(data))
  }

  private func openDataView(_ data: OpenData) -> OpenDataView {
    let license = portal.settings.dataLicense.flatMap { license in
      license.url.map { LinkView(title: license.rawValue, url: $0) }
    }
    return OpenDataView(
      frame: PageFrame(title: SectionTitles.openData, breadcrumbs: breadcrumbs(), isSample: false),
      date: portal.today.view, package: router.url(Routes.dataPackage), license: license,
      tables: data.sets.map(table))
  }

  private func table(_ set: OpenDataSet) -> OpenDataView.Table {
    let withheld =
      set.withheld == 0 ? "" : "; ячеек, оставленных пустыми, чтобы никого не назвать: \(set.withheld)"
    return OpenDataView.Table(
      name: set.name, title: set.title, summary: set.description.typeset, csv: url(.csv, set),
      excel: url(.excel, set), json: url(.json, set), count: "Строк: \(set.rows.count)\(withheld)",
      columns: set.fields.map(OpenDataView.Column.init))
  }

  private func url(_ format: OpenDataFormat, _ set: OpenDataSet) -> String {
    router.url(Routes.openData + format.file(of: set.name))
  }
}
