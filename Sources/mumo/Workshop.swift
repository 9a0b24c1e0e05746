import Diagnostics
import FileSystem
import Foundation
import Portal
import SchoolCalendar
import Site

/// What `build` and `check` have in common: content and theme, read and checked.
struct Workshop {
  /// The site's plan; nil where the settings have errors.
  let plan: SitePlan?
  /// The theme; nil where it has errors.
  let theme: Theme?
  /// Everything wrong with content and theme, sorted.
  let diagnostics: [Diagnostic]
  /// The day that the site is built for; nil where the settings have errors.
  let today: CalendarDate?
  /// The pictures of the site.
  let pictures: MadePictures
  /// The content.
  let loading: PortalLoading
  /// Content and theme as they were listed.
  let sources: [SourceTree]
}

extension Workshop {
  /// Reads and checks.
  ///
  /// - Parameters:
  ///   - options: Where from and how.
  ///   - listed: Content and theme.
  ///   - environment: The variables of the process.
  ///   - activity: Is told what is being done.
  ///   - makePictures: Makes the pictures of what was read; none are needed to check it.
  /// - Throws: A failure where a folder cannot be read at all.
  init(
    _ options: SourceOptions, listed: ListedSources, environment: [String: String], activity: Activity,
    makePictures: (PortalLoading) throws(CommandFailure) -> MadePictures = { _ in MadePictures() }
  ) throws(CommandFailure) {
    activity.enter(.reading)
    let root = options.reading.root
    let tree = listed.content
    let theme = ThemeLoading(listed.theme, root: ContentOptions.name(of: options.theme))
    let clock = try Clock(today: options.reading.today, environment: environment)
    activity.enter(.parsing, total: tree.entries.count { $0.path.hasSuffix(".md") })
    let loading = PortalLoading(
      Self.source(tree.read(during: activity), root, clock: clock) { activity.enter(.linking) })
    activity.enter(.pictures)
    let pictures = try makePictures(loading)
    activity.enter(.layout)
    self.init(
      loading, theme: theme, pictures: pictures, address: options.baseURL, sources: [tree, listed.theme])
  }

  /// Lists, reads and checks.
  ///
  /// - Parameters:
  ///   - options: Where from and how.
  ///   - environment: The variables of the process.
  ///   - activity: Is told what is being done.
  /// - Throws: A failure where a folder cannot be read at all.
  init(
    _ options: SourceOptions, environment: [String: String], activity: Activity
  ) throws(CommandFailure) {
    activity.enter(.reading)
    try self.init(options, listed: ListedSources(options), environment: environment, activity: activity)
  }

  /// Lays out what was read.
  ///
  /// - Parameters:
  ///   - loading: The content.
  ///   - theme: The theme.
  ///   - pictures: The pictures of the content.
  ///   - address: Where the site is published, instead of where its settings say.
  ///   - sources: Content and theme as they were listed; none where no one asks later whether they have changed.
  init(
    _ loading: PortalLoading, theme: ThemeLoading, pictures: MadePictures, address: SiteAddress? = nil,
    sources: [SourceTree] = []
  ) {
    let plan = SitePlan(loading, address: address, pictures: pictures.pictures)
    self.init(
      plan: plan, theme: theme.theme,
      diagnostics: (theme.diagnostics + loading.diagnostics + pictures.diagnostics
        + (plan?.diagnostics ?? [])).report(),
      today: loading.portal?.today, pictures: pictures, loading: loading, sources: sources)
  }

  /// What leaders may want to know of duties and dates, sorted; worked out when it is asked for.
  var notes: [Diagnostic] { loading.notes }

  /// What associations owe on the build's day; worked out when it is asked for.
  var overdueDuties: [OverdueDuty] { loading.overdueDuties }

  /// Why errors may be none: a file that has changed since was perhaps read half-written.
  var changeFailure: CommandFailure? {
    sources.lazy.compactMap { $0.changedFile() }.first.map {
      CommandFailure(.machineFailed, "файл «\($0)» изменился во время чтения; повторите команду")
    }
  }

  /// Reads and checks content alone.
  static func load(
    _ options: ContentOptions, environment: [String: String]
  ) throws(CommandFailure) -> PortalLoading {
    try load(options.root, clock: Clock(today: options.today, environment: environment))
  }

  /// Reads and checks content alone.
  ///
  /// - Parameters:
  ///   - root: The content folder as messages name it.
  ///   - clock: Tells the day.
  static func load(_ root: String, clock: Clock) throws(CommandFailure) -> PortalLoading {
    PortalLoading(try source(root, clock: clock))
  }

  /// Where content comes from.
  static func source(_ root: String, clock: Clock) throws(CommandFailure) -> ContentSource {
    source(try tree(root), root, clock: clock) {}
  }

  private static func source(
    _ tree: SourceTree, _ root: String, clock: Clock, linkingBegins: @escaping @Sendable () -> Void
  ) -> ContentSource {
    ContentSource(
      tree: tree, root: root,
      readPeople: { path throws(FileSystemError) in
        try Self.readFile(Self.path(ofPeople: path, in: root))
      },
      clock: clock.zone, linkingBegins: linkingBegins)
  }

  /// Where the people file is.
  static func path(ofPeople path: String, in root: String) -> String {
    path.hasPrefix("/") ? path : "\(root)/\(path)"
  }

  /// A folder of sources.
  static func tree(_ folder: String) throws(CommandFailure) -> SourceTree {
    do {
      return try .directory(folder)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else {
        throw CommandFailure(.machineFailed, "\(error)")
      }
      throw CommandFailure(
        .wrongUsage, "\(error); команды набирают в папке портала, той, где лежит папка content")
    }
  }

  /// The bytes of a file that may lie anywhere; nil where there is none.
  static func readFile(_ path: String) throws(FileSystemError) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileSystemError(.read, path: path, code: EACCES)
    }
    return Array(data)
  }
}

/// Content and theme as they stand on the disk.
struct ListedSources {
  let content: SourceTree
  let theme: SourceTree

  /// Lists both.
  ///
  /// - Throws: A failure where a folder cannot be read at all.
  init(_ options: SourceOptions) throws(CommandFailure) {
    content = try Workshop.tree(options.reading.root)
    theme = try Workshop.tree(ContentOptions.name(of: options.theme))
  }
}

extension SourceTree {
  /// The same tree; the time of its reading is counted.
  fileprivate func read(during activity: Activity) -> SourceTree {
    SourceTree(
      entries: entries,
      read: { path throws(FileSystemError) in
        try activity.part(.reading) { () throws(FileSystemError) in try self.read(path) }
      },
      stamp: stamp, changedFile: changedFile, state: state)
  }
}
