public import Diagnostics
import FileSystem
import FrontMatter
import Markdown
import PrivacyGuard
import SchoolCalendar

/// A content folder, read and checked.
public struct PortalLoading: Sendable {
  /// The portal with every entry whose fields could be read; nil where the settings have errors.
  public let portal: Portal?
  /// The texts whose fields could not be read: their links are checked, their pages are left out.
  public let brokenTexts: [TextLinks]
  /// Everything wrong with the content, sorted.
  public let diagnostics: [Diagnostic]
  private let root: String
  /// The files whose fields could not be read.
  private let unread: Set<ContentID>

  /// What leaders may want to know of duties and dates, sorted; worked out when it is asked for.
  public var notes: [Diagnostic] {
    guard let portal else { return [] }
    return (portal.dutyNotes(root: root, unread: unread) + portal.practiceNotes()).report()
  }

  /// What associations owe on the build's day, for the coordinator; worked out when it is asked for.
  public var overdueDuties: [OverdueDuty] {
    portal?.overdueDuties(root: root, unread: unread) ?? []
  }
}

extension PortalLoading {
  /// Reads, links and checks a whole content folder; files are read on all cores.
  ///
  /// - Parameter source: Where the content comes from.
  public init(_ source: ContentSource) {
    var read = ReadContent(isReadAgain: false)
    self.init(source, remembering: &read)
  }

  /// Reads, links and checks a content folder that was read before; what has not changed is not parsed again.
  ///
  /// - Parameters:
  ///   - source: Where the content comes from.
  ///   - read: What was read before; gets what is read now.
  public init(_ source: ContentSource, remembering read: inout ReadContent) {
    var survey = ContentSurvey(source.tree, root: source.root)
    let (settings, clock, settingsProblems) = Self.readSettings(source, survey)
    let people = PeopleReading(source, path: settings?.peoplePath, today: clock?.today)
    survey.protectPeople(people.contentPath)
    let privacy = settings.map { TextGuard(allowing: $0.allowedWords) }
    let deficits = DeficitReading(source, survey, privacy: privacy)
    let statistics = StatisticsReading(source, survey)
    let (texts, pictures, attachments) = read.files(
      of: survey, from: source, TextReading.Context(schoolYears: settings?.schoolYears, privacy: privacy))
    source.linkingBegins()
    let linker = Linker(
      texts, survey: survey, pictures: pictures.pictures, withheld: attachments.withheld, root: source.root)

    var diagnostics = survey.diagnostics + settingsProblems + people.diagnostics + deficits.diagnostics
    diagnostics += statistics.diagnostics + attachments.diagnostics
    diagnostics += texts.flatMap(\.diagnostics)
    let broken = Self.brokenTexts(
      settings == nil ? texts : texts.filter { $0.entry == nil }, linker, &diagnostics)
    guard let settings, let clock, !settingsProblems.hasErrors else {
      self.init(
        portal: nil, brokenTexts: broken, diagnostics: diagnostics.hidingPersonalData().report(),
        root: source.root, unread: [])
      return
    }

    var portal = Portal(settings: settings, clock: clock, people: people.people)
    portal.deficits = deficits.deficits
    portal.snapshots = statistics.snapshots
    portal.attachmentSizes = survey.sizes
    portal.pictures = pictures.pictures
    texts.compactMap(\.entry).forEach { portal.add($0) }
    portal.sort()
    diagnostics += portal.link(linker)
    diagnostics += portal.brokenRules() + portal.brokenStatistics()
    let unread = Set(texts.filter { $0.entry == nil }.map(\.text.id))
    diagnostics += portal.brokenReferences(unread: unread)
    diagnostics += portal.brokenMeetings(unread: unread)
    diagnostics += portal.brokenDecisionReferences(unread: unread)
    diagnostics += portal.unknownPractices(unread: unread)
    diagnostics += portal.practiceProblems() + portal.unknownDeficits() + portal.unknownEvents(unread: unread)
    if people.isKnown { diagnostics += portal.unknownPeople() }
    if !survey.texts.contains(where: { $0.id == .home }) {
      diagnostics.append(.missingHome(at: Location(path: "\(source.root)/index.md")))
    }
    diagnostics += survey.strayYAML(root: source.root)
    let used = portal.namedFiles.union(broken.flatMap(\.namedFiles)).union(attachments.withheld)
    let unreadFolders = Set(
      (texts.filter { $0.entry == nil }.map(\.text.path) + survey.unpublished).map(\.folder))
    diagnostics += survey.unusedFiles(except: used, beside: unreadFolders, root: source.root)
    self.init(
      portal: portal, brokenTexts: broken, diagnostics: diagnostics.hidingPersonalData().report(),
      root: source.root, unread: unread)
  }

  private static func brokenTexts(
    _ texts: [TextReading], _ linker: Linker, _ diagnostics: inout [Diagnostic]
  ) -> [TextLinks] {
    texts.compactMap { reading in
      guard let body = reading.body else { return nil }
      let (targets, problems) = linker.targets(of: body, in: reading.path)
      diagnostics += problems
      return TextLinks(
        id: reading.text.id, path: reading.path, body: body, anchors: reading.anchors, targets: targets)
    }
  }

  private static func readSettings(
    _ source: ContentSource, _ survey: ContentSurvey
  ) -> (Settings?, ZoneClock?, [Diagnostic]) {
    let path = "\(source.root)/portal.yaml"
    guard survey.hasSettings else {
      let isReported = survey.diagnostics.contains { $0.location.path == path }
      return (nil, nil, isReported ? [] : [.missingSettings(at: Location(path: path))])
    }
    do {
      let bytes = try source.tree.read("portal.yaml")
      let (settings, problems) = Settings.schema.readYAML(SourceFile(path: path, bytes: bytes))
      guard let settings else { return (nil, nil, problems) }
      guard let clock = source.clock(settings.timeZone.value) else {
        let location = settings.timeZone.location
        return (nil, nil, problems + [.unknownTimeZone(settings.timeZone.value, at: location)])
      }
      let privacy = TextGuard(allowing: settings.allowedWords)
      return (settings, clock, problems + privacy.findings(in: bytes).map { .personalData($0, in: path) })
    } catch {
      return (nil, nil, [.unreadableFile("\(error)", at: Location(path: path))])
    }
  }
}

extension ContentSurvey {
  /// YAML files that are neither the settings nor the people file: a slip of the name, most likely.
  fileprivate func strayYAML(root: String) -> [Diagnostic] {
    attachments.filter(\.isYAML).map { .misplaced(.unknownPlace, at: Location(path: "\(root)/\($0)")) }
  }

  /// - Parameters:
  ///   - used: The files that anything leads to.
  ///   - unreadFolders: Where texts stand that could not be read: their fields may well lead to the files beside them.
  ///   - root: The content folder as messages name it.
  fileprivate func unusedFiles(
    except used: Set<String>, beside unreadFolders: Set<Substring>, root: String
  ) -> [Diagnostic] {
    attachments
      .filter { !used.contains($0) && !$0.isYAML && !unreadFolders.contains($0.folder) }
      .map { .unusedFile(at: Location(path: "\(root)/\($0)")) }
  }
}

extension String {
  fileprivate var isYAML: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }

  /// All before the last slash.
  fileprivate var folder: Substring { self[..<(lastIndex(of: "/") ?? startIndex)] }
}
