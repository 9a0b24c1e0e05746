import FileSystem
import Foundation
import Portal
import SchoolCalendar

/// Finds out what a site of a command's options depends on.
struct InputsReading {
  private let options: [String]
  private let root: String
  private let content: TreeState?
  private let theme: TreeState?
  private let clock: Clock
  /// This program and its libraries; none where the system does not tell.
  private let ownFiles: [String]
  /// As they stood before the work.
  private let programs: [BuildInputs.OuterFile]

  /// - Parameters:
  ///   - command: The options.
  ///   - listed: Content and theme.
  ///   - search: What indexes the pages.
  ///   - clock: Tells the day.
  ///   - environment: The variables of the process.
  init(
    _ command: BuildCommand, listed: ListedSources, search: SearchIndexer, clock: Clock,
    environment: [String: String]
  ) {
    root = command.source.reading.root
    options = [
      root, command.source.theme, command.source.baseURL.map { $0.origin + $0.path } ?? "",
      command.keepGoing ? "keep-going" : "",
    ]
    content = listed.content.state
    theme = listed.theme.state
    self.clock = clock
    // Now, and not when it is asked for: a library that the work itself loads comes too late for the next comparison.
    ownFiles = MappedFiles.current().paths
    let others = [search.program?.path, Program("vips", environment: environment)?.url.path]
    programs = (ownFiles + others.map { $0 ?? "" }).map(BuildInputs.OuterFile.init)
  }

  /// Whether they are what a build before has found.
  func areThose(of record: BuildRecord) -> Bool {
    let zone = record.inputs.timeZone
    guard let day = clock.zone(zone)?.today else { return false }
    return inputs(timeZone: zone, day: day, people: record.inputs.people.path) == record.inputs
  }

  /// What a site was made from; nil where a later change could stay unseen.
  ///
  /// - Parameters:
  ///   - workshop: What was read.
  ///   - start: When the build began.
  func inputs(of workshop: Workshop, settledAt start: FileTime) -> BuildInputs? {
    // The site's day, not the clock's: midnight may have passed between them.
    guard let portal = workshop.loading.portal,
      let inputs = inputs(
        timeZone: portal.clock.timeZone, day: portal.today,
        people: Workshop.path(ofPeople: portal.settings.peopleFile, in: root)),
      inputs.areSettled(at: start), programs.allSatisfy({ $0 == .init($0.path) })
    else { return nil }
    return inputs
  }

  private func inputs(timeZone: String, day: CalendarDate, people: String) -> BuildInputs? {
    guard let content, let theme, !ownFiles.isEmpty else { return nil }
    return BuildInputs(
      options: options, timeZone: timeZone, day: day.iso, content: content, theme: theme,
      people: .init(people), programs: programs)
  }
}
