import Diagnostics
import FileSystem
import FrontMatter
import SchoolCalendar

/// The people file, read and passed through its gate.
struct PeopleReading {
  /// How people may be named.
  let people: People
  /// Whether there is a people file to hold ids against.
  let isKnown: Bool
  /// Its path relative to the content folder.
  let contentPath: String
  /// What is wrong with it; says nothing of what stands in it.
  let diagnostics: [Diagnostic]
}

extension PeopleReading {
  /// Reads the file that the settings name, or `people.yaml`.
  ///
  /// - Parameters:
  ///   - source: Where content comes from.
  ///   - path: The path in the settings.
  ///   - today: The day on which consents must be valid; nobody is named without it.
  init(_ source: ContentSource, path: Located<String>?, today: CalendarDate?) {
    let written = path?.value ?? Settings.defaultPeopleFile
    let contentPath = written.hasPrefix("./") ? String(written.dropFirst(2)) : written
    let location = Location(path: "\(source.root)/\(contentPath)")
    do {
      guard let bytes = try source.readPeople(contentPath) else {
        let missing = path.map { [Diagnostic.missingPeopleFile($0.value, at: $0.location)] } ?? []
        self.init(people: .none, isKnown: false, contentPath: contentPath, diagnostics: missing)
        return
      }
      let file = SourceFile(path: location.path, bytes: bytes)
      self.init(file, contentPath: contentPath, today: today)
    } catch {
      let problem = Diagnostic.unreadableFile("\(error)", at: location)
      self.init(people: .none, isKnown: false, contentPath: contentPath, diagnostics: [problem])
    }
  }

  private init(_ file: SourceFile, contentPath: String, today: CalendarDate?) {
    let (entries, problems) = PersonRecord.all.readYAML(file)
    var diagnostics = problems.map(Diagnostic.peopleFile)
    var records: [(id: PersonID, record: PersonRecord)] = []
    for entry in entries ?? [] {
      guard let id = PersonID(entry.key.value) else {
        let problem = Diagnostic.wrongType(
          entry.key.value, expected: "код", example: "rukovoditel-fizika", at: entry.key.location)
        diagnostics.append(.peopleFile(problem))
        continue
      }
      records.append((id, entry.value))
      if let consent = entry.value.consent, let today, consent.value.until < today {
        diagnostics.append(.consentExpired(until: consent.value.until.russian, at: consent.location))
      }
    }
    let people = today.map { People(records, on: $0) } ?? .none
    self.init(
      people: people, isKnown: entries != nil, contentPath: contentPath, diagnostics: diagnostics)
  }
}
