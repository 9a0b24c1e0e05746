import Diagnostics
import FileSystem
import Portal
import Preview
import SchoolCalendar
import Site

/// Builds a portal for the preview as `build` does for publishing, but reads only what has changed.
struct PortalPreviewBuilder: PreviewBuilder {
  let folders: [String]
  private let content: String
  private let theme: String
  private let today: CalendarDate?
  private let environment: [String: String]
  private let pictures: PreviewPictures
  private var read = ReadContent()
  private var readTheme = ReadTheme()
  private let remarks = ToldRemarks()

  /// - Parameters:
  ///   - reading: Where the content is, and the day to build for.
  ///   - theme: The theme folder.
  ///   - environment: The variables of the process.
  ///   - pictures: Makes the pictures.
  /// - Throws: A failure where no portal could be built whatever is written.
  init(
    _ reading: ContentOptions, theme: String, environment: [String: String], pictures: PreviewPictures
  ) throws(CommandFailure) {
    content = reading.root
    self.theme = ContentOptions.name(of: theme)
    today = reading.today
    self.environment = environment
    self.pictures = pictures
    folders = [content, self.theme]
    for folder in folders { _ = try Workshop.tree(folder) }
    _ = try Clock(today: today, environment: environment)
  }
}

extension PortalPreviewBuilder {
  mutating func build() -> PreviewBuild {
    do throws(CommandFailure) {
      return try buildSite()
    } catch {
      // The folder is gone, for now at least: another branch is being checked out, say.
      let message = error.message ?? "портал не собран"
      return PreviewBuild(
        site: nil, problems: [PreviewProblem(message, hint: "страница обновится сама, когда это пройдёт")]
      ) { "mumo: \(message)" }
    }
  }

  private mutating func buildSite() throws(CommandFailure) -> PreviewBuild {
    // A preview may run past midnight.
    let clock = try Clock(today: today, environment: environment)
    let loading = PortalLoading(try Workshop.source(content, clock: clock), remembering: &read)
    let themeLoading = readTheme.load(try Workshop.tree(theme), root: theme)
    let (made, warning) = pictures.make(
      loading.portal?.publishedPictures ?? [], in: content, environment: environment)
    let workshop = Workshop(loading, theme: themeLoading, pictures: made)
    let diagnostics = workshop.diagnostics
    return PreviewBuild(
      site: site(workshop, loading.portal?.settings.address),
      problems: Self.problems(diagnostics.filter { $0.severity == .error }),
      otherFiles: [loading.portal?.settings.outerPeoplePath].compactMap(\.self)
        .map { Workshop.path(ofPeople: $0, in: content) }
    ) { [notes = workshop.notes, remarks] in
      let told = remarks.untold(of: diagnostics + notes)
      return Reporter.quoting(told).render(told)
        + (warning.map { "mumo: предупреждение: \($0)\n" } ?? "")
    }
  }

  private static func problems(_ errors: [Diagnostic]) -> [PreviewProblem] {
    let reporter = Reporter.quoting(errors)
    return errors.map { PreviewProblem($0, excerpt: reporter.excerpt(of: $0)) }
  }

  /// The site without the files that have errors; nil where settings or theme have some.
  private func site(_ workshop: Workshop, _ address: SiteAddress?) -> ServedSite? {
    guard let plan = workshop.plan, let theme = workshop.theme, let address else { return nil }
    return ServedSite(plan.site(theme: theme, contentFolder: content), address: address)
  }
}

/// A theme as it was read, so that the same files are not parsed again.
private struct ReadTheme {
  private var files: [String: [UInt8]] = [:]
  private var loading: ThemeLoading?

  mutating func load(_ tree: SourceTree, root: String) -> ThemeLoading {
    let files = tree.entries.reduce(into: [:]) { files, entry in
      files[entry.path] = try? tree.read(entry.path)
    }
    if let loading, files == self.files { return loading }
    let loading = ThemeLoading(tree, root: root)
    self.files = files
    self.loading = loading
    return loading
  }
}
