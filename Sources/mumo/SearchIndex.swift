import FileSystem
import Foundation
import Site

/// The files of the search.
struct SearchIndex {
  /// To be published with the site.
  let files: [OutputFile]
  /// What to tell whoever builds; nil where there is an index.
  let warning: String?
  /// Whether there may be an index if the same is tried again.
  let isFailure: Bool
  /// To be removed when the site is published.
  private let temporary: URL?

  /// Says in the published folder what the index was made from.
  static let sourceName = "source.txt"

  /// Nothing to index.
  static let empty = SearchIndex(files: [], warning: nil, isFailure: false, temporary: nil)

  /// No index.
  ///
  /// - Parameters:
  ///   - problem: Why, Russian.
  ///   - isFailure: Whether there may be one if the same is tried again.
  init(problem: String, isFailure: Bool) {
    self.init(
      files: [], warning: "mumo: предупреждение: \(problem); поиск по порталу работать не будет",
      isFailure: isFailure, temporary: nil)
  }

  private init(files: [OutputFile], warning: String?, isFailure: Bool, temporary: URL?) {
    self.files = files
    self.warning = warning
    self.isFailure = isFailure
    self.temporary = temporary
  }

  /// The index in a folder, without the parts of Pagefind that the search page does not use.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - source: What it was made from.
  ///   - temporary: What to remove when the site is published; nil where the folder is a site's.
  /// - Returns: nil where a part is missing without which nothing is found.
  init?(folder: String, source: String, temporary: URL?) {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let needed = ["pagefind.js", "pagefind-entry.json", ".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"]
    guard needed.allSatisfy({ part in paths.contains { $0.hasSuffix(part) } }) else { return nil }
    let parts = paths.filter(Self.isUsed).sorted().map { path in
      OutputFile(path: "\(Site.searchIndexFolder)/\(path)", content: .copy(of: "\(folder)/\(path)"))
    }
    let mark = OutputFile(
      path: "\(Site.searchIndexFolder)/\(Self.sourceName)", content: .bytes { Array(source.utf8) })
    self.init(files: parts + [mark], warning: nil, isFailure: false, temporary: temporary)
  }

  /// Removes what was made on the way.
  func remove() {
    if let temporary { try? FileManager.default.removeItem(at: temporary) }
  }

  private static func isUsed(_ path: String) -> Bool {
    let isEngine = ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json"].contains(path)
    let isIndex = [".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"].contains(
      where: path.hasSuffix)
    return isEngine || isIndex && !path.hasPrefix("wasm.unknown")
  }
}
