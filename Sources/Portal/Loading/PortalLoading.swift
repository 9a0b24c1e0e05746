public import Diagnostics
import FileSystem
import FrontMatter
import Markdown
import SchoolCalendar

/// A content folder, read and checked.
public struct PortalLoading: Sendable {
  /// The portal without what has errors; nil where its settings have errors.
  public let portal: Portal?
  /// Everything wrong with the content, sorted.
  public let diagnostics: [Diagnostic]
}

extension PortalLoading {
  /// Reads, links and checks a whole content folder; files are read on all cores.
  ///
  /// - Parameter source: Where the content comes from.
  public init(_ source: ContentSource) {
    let survey = ContentSurvey(source.tree, root: source.root)
    let (settings, today, settingsProblems) = Self.readSettings(source, survey)
    let people = PeopleReading(source, path: settings?.peoplePath, today: today)
    let texts = survey.texts.concurrentMap { TextReading($0, from: source) }

    var diagnostics = survey.diagnostics + settingsProblems + people.diagnostics
    diagnostics += texts.flatMap(\.diagnostics)
    diagnostics += survey.strayYAML(people: people.contentPath, root: source.root)
    guard let settings, let today else {
      self.init(portal: nil, diagnostics: diagnostics.report())
      return
    }

    var portal = Portal(settings: settings, today: today, people: people.people)
    texts.compactMap(\.entry).forEach { portal.add($0) }
    portal.sort()
    if !survey.texts.contains(where: { $0.id == .home }) {
      diagnostics.append(.missingHome(at: Location(path: "\(source.root)/index.md")))
    }
    if people.isKnown { diagnostics += portal.unknownPeople() }
    diagnostics += portal.brokenRules()

    let leftOut = survey.leftOut.union(texts.filter { $0.entry == nil }.map(\.text.id))
    let linker = Linker(portal, survey: survey, leftOut: leftOut, root: source.root)
    diagnostics += portal.link(linker)
    diagnostics += survey.unusedFiles(linkedFrom: portal, root: source.root)
    let failed = Set(diagnostics.filter { $0.severity == .error }.map(\.location.path))
    portal.leaveOut(failed)
    self.init(portal: portal, diagnostics: diagnostics.report())
  }

  private static func readSettings(
    _ source: ContentSource, _ survey: ContentSurvey
  ) -> (Settings?, CalendarDate?, [Diagnostic]) {
    let path = "\(source.root)/portal.yaml"
    guard survey.hasSettings else {
      let isReported = survey.diagnostics.contains { $0.location.path == path }
      return (nil, nil, isReported ? [] : [.missingSettings(at: Location(path: path))])
    }
    do {
      let bytes = try source.tree.read("portal.yaml")
      let (settings, problems) = Settings.schema.readYAML(SourceFile(path: path, bytes: bytes))
      guard let settings else { return (nil, nil, problems) }
      guard let today = source.today(settings.timeZone.value) else {
        let location = settings.timeZone.location
        return (nil, nil, problems + [.unknownTimeZone(settings.timeZone.value, at: location)])
      }
      return (settings, today, problems)
    } catch {
      return (nil, nil, [.unreadableFile("\(error)", at: Location(path: path))])
    }
  }
}

extension ContentSurvey {
  /// YAML files that are neither the settings nor the people file: a slip of the name, most likely.
  fileprivate func strayYAML(people: String, root: String) -> [Diagnostic] {
    attachments
      .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && $0 != people }
      .map { .misplaced(.unknownPlace, at: Location(path: "\(root)/\($0)")) }
  }

  fileprivate func unusedFiles(linkedFrom portal: Portal, root: String) -> [Diagnostic] {
    attachments
      .subtracting(portal.attachments)
      .filter { !$0.hasSuffix(".yaml") && !$0.hasSuffix(".yml") }
      .map { .unusedFile(at: Location(path: "\(root)/\($0)")) }
  }
}
