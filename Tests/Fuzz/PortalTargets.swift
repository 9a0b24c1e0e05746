import Diagnostics
import FileSystem
import Foundation
import Portal
import SchoolCalendar
import Site
import TestSupport

extension FuzzTarget {
  /// Content as the program reads it: one file of each kind, and small portals of several.
  static let portals = [
    file("plans", at: ["associations/fizika/2025-2026/plan.md"]),
    file("protocols", at: ["associations/fizika/2025-2026/meeting-1.md"]),
    file("snapshots", at: ["statistics/2025-2026.yaml"]),
    file("settings", at: ["portal.yaml", "people.yaml", "deficits.yaml"]),
    file(
      "entries",
      at: [
        "index.md", "pages/a.md", "associations/fizika/index.md", "associations/fizika/2025-2026/report.md",
        "practices/a.md", "events/a.md", "documents/a.md", "news/a.md",
      ]),
    file("pictures", at: ["pages/a/a.png", "pages/a/a.jpg", "pages/a/a.webp"]),
    FuzzTarget(name: "reports") { refreshReport($0.text) },
    FuzzTarget(name: "portal") { render(FileArchive($0.text).texts.mapValues { Array($0.utf8) }) },
  ]

  private static func file(_ name: String, at paths: [String]) -> FuzzTarget {
    FuzzTarget(name: name) { input in
      guard let (path, rest) = paths.count > 1 ? input.choosing(from: paths) : (paths[0], input) else {
        return
      }
      let loading = load(surroundings.merging([path: rest]) { $1 })
      _ = reporter.render(loading.diagnostics.prefix(5))
    }
  }

  private static func load(_ files: [String: [UInt8]]) -> PortalLoading {
    let source = ContentSource(
      tree: SourceTree(files: files), root: "content",
      readPeople: { path throws(FileSystemError) in files[path] },
      clock: { name in today.map { ZoneClock(timeZone: name, today: $0) { _ in 10_800 } } })
    let loading = PortalLoading(source)
    if loading.portal == nil, !loading.diagnostics.hasErrors { fatalError("no portal and no error") }
    return loading
  }

  private static func refreshReport(_ text: String) {
    guard let today, let year = SchoolYear(containing: today) as SchoolYear?,
      let association = AssociationID(rawValue: "fizika"), let portal = load(surroundings).portal
    else { return }
    let report = YearlyReport(portal, of: association, in: year)
    let once = ReportFile(refreshing: text, at: "report.md", with: report, on: today)
    let twice = ReportFile(refreshing: once.text, at: "report.md", with: report, on: today)
    if twice.changes > 0, once.diagnostics.isEmpty {
      fatalError("refreshing changes what was just refreshed")
    }
  }

  private static func render(_ files: [String: [UInt8]]) {
    let loading = load(surroundings.merging(files) { $1 })
    guard let plan = SitePlan(loading), let theme else { return }
    for file in plan.site(theme: theme, contentFolder: "content").files {
      if case .bytes(let bytes) = file.content, file.path.hasSuffix(".html") {
        bytes().refuse(Self.forbidden)
      }
    }
    _ = reporter.render(loading.diagnostics + plan.diagnostics)
  }

  /// What only a text could have brought into a page, whose own script is a file.
  private static let forbidden = [
    "href=\"javascript", "href=\"data:", "<iframe", "<object", " onerror=", " onload=",
  ]

  private static let today = CalendarDate(year: 2025, month: 10, day: 1)

  private static let reporter = Reporter(format: .text) { _, _ in "строка\tс текстом" }

  private static let theme: Theme? = {
    let folder = ProcessInfo.processInfo.environment["MUMO_THEME"] ?? "theme"
    return (try? SourceTree.directory(folder)).flatMap { ThemeLoading($0, root: "theme").theme }
  }()

  /// What every input stands in.
  private static let surroundings = FileArchive(
    """
    -- portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- index.md --
    Главная
    -- deficits.yaml --
    metod/ocenivanie: {название: Оценивание, блок: методический}
    -- people.yaml --
    rukovoditel-fizika:
      роль: руководитель
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: Учителя физики
    вид: предметное
    ---
    -- associations/fizika/2025-2026/plan.md --
    ---
    статус: проект
    ---

    ## Организационная деятельность

    | № | Мероприятие | Сроки | Ответственный | Результат |
    | --- | --- | --- | --- | --- |
    | 1 | Заседание | 16 октября | руководитель | протокол |
    -- pages/a/index.md --
    ---
    название: Страница
    ---

    ![Снимок](a.png) ![Снимок](a.jpg) ![Снимок](a.webp)
    """
  ).texts.mapValues { Array($0.utf8) }
}
