import Diagnostics
import FileSystem
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// The settings that every test portal needs.
let settingsText = """
  название: Портал
  муниципалитет: Округ
  адрес: https://example.org/

  """

/// Reads a portal written as one text, with `portal.yaml` unless the text has its own.
func load(
  _ archive: String, today: String = "2025-10-01", leavingOut missing: [String] = []
) throws -> PortalLoading {
  PortalLoading(try contentSource(archive, today: today, leavingOut: missing))
}

/// A portal written as one text, with `portal.yaml` unless the text has its own.
func contentSource(
  _ archive: String, today: String = "2025-10-01", leavingOut missing: [String] = []
) throws -> ContentSource {
  var texts = FileArchive(archive).texts
  if texts["portal.yaml"] == nil { texts["portal.yaml"] = settingsText }
  if texts["index.md"] == nil { texts["index.md"] = "Главная\n" }
  for path in missing { texts[path] = nil }
  let today = try CalendarDate(parsing: today)
  let files = texts
  return ContentSource(
    tree: SourceTree(texts: files.filter { !$0.key.hasPrefix("../") }), root: "content",
    readPeople: { path throws(FileSystemError) in files[path].map { Array($0.utf8) } },
    clock: { name in name == "Нигде" ? nil : ZoneClock(timeZone: name, today: today) { _ in 10_800 } })
}

/// Reads a portal in which `⟪rule-name⟫` marks each place of an expected problem, and requires just those.
@discardableResult
func expectMarkedProblems(
  _ archive: String, today: String = "2025-10-01", sourceLocation: SourceLocation = #_sourceLocation
) throws -> PortalLoading {
  let files = FileArchive(archive).texts.mapValues(MarkedText.init)
  let expected = files.sorted { $0.key < $1.key }.flatMap { path, file in
    file.expected.map { "content/\(path):\($0)" }
  }
  let plain = files.map { "-- \($0.key) --\n\($0.value.text)" }.joined(separator: "\n")
  let loading = try load(plain, today: today)
  #expect(loading.diagnostics.locatedRules == expected, sourceLocation: sourceLocation)
  return loading
}
