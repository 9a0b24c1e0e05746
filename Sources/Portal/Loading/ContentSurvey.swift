import Diagnostics
import FileSystem
import SchoolCalendar

/// The files of the content folder, sorted by what they are, before any is read.
struct ContentSurvey {
  /// A Markdown file with a page of its own.
  struct Text: Sendable {
    let id: ContentID
    let path: String
  }

  /// A snapshot of the statistics.
  struct Snapshot {
    let year: SchoolYear
    let path: String
  }

  private(set) var hasSettings = false
  /// Whether there is a dictionary of needs.
  private(set) var hasDeficits = false
  private(set) var snapshots: [Snapshot] = []
  private(set) var texts: [Text] = []
  /// Files that texts may link to, by path.
  private(set) var attachments: Set<String> = []
  /// The sizes of those files in bytes.
  private(set) var sizes: [String: Int] = [:]
  /// Markdown files that have no page: their errors, or their place, are known already.
  private(set) var unpublished: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Larger files are refused unread, so that none takes more than a second; a text of this size is a book.
  private static let largestText = 256 * 1024
  private static let largestYAML = 1024 * 1024

  init(_ tree: SourceTree, root: String) {
    var first: [ContentID: String] = [:]
    for entry in tree.entries {
      let location = Location(path: "\(root)/\(entry.path)")
      switch entry.kind {
      case .file(let size):
        add(entry.path, size: size, at: location, root: root, &first)
      case .linkOutside:
        diagnostics.append(.symlinkOutside(at: location))
      case .folderLink:
        diagnostics.append(.folderLink(at: location))
      case .unreadableName:
        diagnostics.append(.misplaced(.badName(entry.path), at: location))
      case .other:
        diagnostics.append(.unreadableFile("это не обычный файл", at: location))
      }
    }
  }

  private mutating func add(
    _ path: String, size: Int, at location: Location, root: String, _ first: inout [ContentID: String]
  ) {
    let isText = path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    guard isText else {
      attachments.insert(path)
      sizes[path] = size
      return
    }
    let limit = path.hasSuffix(".md") ? Self.largestText : Self.largestYAML
    let isTooLarge = size > limit
    if isTooLarge { diagnostics.append(.fileTooLarge(limit: limit, at: location)) }
    guard path.hasSuffix(".md") else {
      addSettings(path, isTooLarge: isTooLarge, at: location)
      return
    }
    do {
      let id = try ContentID(path: path)
      if let other = first[id] {
        diagnostics.append(.duplicateURL(of: "\(root)/\(other)", at: location))
        unpublished.insert(path)
        return
      }
      first[id] = path
      if isTooLarge { unpublished.insert(path) } else { texts.append(Text(id: id, path: path)) }
    } catch {
      unpublished.insert(path)
      diagnostics.append(.misplaced(error, at: location))
    }
  }

  /// Takes the people file out of what may be linked to, whatever it is called.
  mutating func protectPeople(_ path: String) {
    attachments.remove(path)
  }

  private mutating func addSettings(_ path: String, isTooLarge: Bool, at location: Location) {
    if path == "portal.yaml" {
      hasSettings = !isTooLarge
    } else if path == DeficitReading.path {
      hasDeficits = !isTooLarge
    } else if path.hasPrefix(StatisticsReading.folder) {
      let name = path.dropFirst(StatisticsReading.folder.count)
      guard name.hasSuffix(".yaml"), let year = SchoolYear(parsing: name.dropLast(5)) else {
        diagnostics.append(.snapshotName(at: location))
        return
      }
      if !isTooLarge { snapshots.append(Snapshot(year: year, path: path)) }
    } else {
      attachments.insert(path)
    }
  }
}
