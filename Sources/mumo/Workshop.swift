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
}

extension Workshop {
  /// Reads and checks.
  ///
  /// - Parameters:
  ///   - options: Where from and how.
  ///   - environment: The variables of the process.
  ///   - makePictures: Makes the pictures of what was read; none are needed to check it.
  /// - Throws: A failure where a folder cannot be read at all.
  init(
    _ options: SourceOptions, environment: [String: String],
    makePictures: (PortalLoading) throws(CommandFailure) -> MadePictures = { _ in MadePictures() }
  ) throws(CommandFailure) {
    let loading = try Self.load(options.reading, environment: environment)
    let themeRoot = ContentOptions.name(of: options.theme)
    let theme = ThemeLoading(try Self.tree(themeRoot), root: themeRoot)
    self.init(loading, theme: theme, pictures: try makePictures(loading), address: options.baseURL)
  }

  /// Lays out what was read.
  ///
  /// - Parameters:
  ///   - loading: The content.
  ///   - theme: The theme.
  ///   - pictures: The pictures of the content.
  ///   - address: Where the site is published, instead of where its settings say.
  init(_ loading: PortalLoading, theme: ThemeLoading, pictures: MadePictures, address: SiteAddress? = nil) {
    let plan = SitePlan(loading, address: address, pictures: pictures.pictures)
    self.init(
      plan: plan, theme: theme.theme,
      diagnostics: (theme.diagnostics + loading.diagnostics + pictures.diagnostics
        + (plan?.diagnostics ?? [])).report(),
      today: loading.portal?.today, pictures: pictures, loading: loading)
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
    ContentSource(
      tree: try Self.tree(root), root: root,
      readPeople: { path throws(FileSystemError) in
        try Self.readFile(path.hasPrefix("/") ? path : "\(root)/\(path)")
      },
      clock: clock.zone)
  }

  /// A folder of sources.
  static func tree(_ folder: String) throws(CommandFailure) -> SourceTree {
    do {
      return try .directory(folder)
    } catch {
      throw CommandFailure(
        error.code == ENOENT || error.code == ENOTDIR ? .wrongUsage : .machineFailed, "\(error)")
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
