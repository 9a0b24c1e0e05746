import FileSystem
import Foundation
import Portal
import Site

/// Has Pagefind index the pages of a site, unless the site that stands was indexed from the same pages.
struct SearchIndexer {
  /// The program; nil where there is none, and then there is no search.
  let program: URL?

  /// - Parameters:
  ///   - program: The program's path, if the caller names one.
  ///   - environment: The variables of the process; `PATH` says where to look else.
  /// - Throws: A failure where the named program is not there.
  init(program: String?, environment: [String: String]) throws(CommandFailure) {
    guard let program else {
      self.program = Program("pagefind", environment: environment)?.url
      return
    }
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw CommandFailure(.wrongUsage, "программа Pagefind не найдена: \(program)")
    }
    self.program = URL(filePath: program)
  }

  /// The index of a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - output: The folder that it will be published to, where the last index may stand.
  /// - Returns: The index, or a warning: the site is whole without a search.
  func index(_ site: Site, published output: String) -> SearchIndex {
    guard let program else { return SearchIndex(problem: "программа pagefind не найдена", isFailure: false) }
    let pages = site.searchedPages.concurrentMap { page in
      IndexedPage(path: page.path, bytes: page.bytes)
    }
    guard !pages.isEmpty else { return .empty }
    let source = Self.source(pages, program: program)
    let standing = "\(output)/\(Site.searchIndexFolder)"
    if FileManager.default.contents(atPath: "\(standing)/\(SearchIndex.sourceName)") == Data(source.utf8),
      let index = SearchIndex(folder: standing, source: source, temporary: nil)
    {
      return index
    }
    return index(pages, source: source, with: program)
  }

  /// What the index is made from: the same pages and the same program give the same index.
  private static func source(_ pages: [IndexedPage], program: URL) -> String {
    let size = try? FileManager.default.attributesOfItem(atPath: program.resolvingSymlinksInPath().path)[
      .size]
    let lines = pages.map { "\($0.path) \($0.fingerprint)\n" }.sorted()
    return Fingerprint("\(size as? Int ?? 0)\n\(lines.joined())".utf8).text + "\n"
  }
}

/// A page on its way into the index.
private struct IndexedPage: Sendable {
  let path: String
  let bytes: [UInt8]
  let fingerprint: String

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    fingerprint = Fingerprint(bytes).text
  }
}

extension OutputFile {
  /// The bytes of a page, which is made here and not copied.
  fileprivate var bytes: [UInt8] {
    if case .bytes(let make) = content { make() } else { [] }
  }
}

// MARK: Running

extension SearchIndexer {
  private func index(_ pages: [IndexedPage], source: String, with program: URL) -> SearchIndex {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mumo-search-\(UUID().uuidString)")
    do {
      for page in pages {
        let file = folder.appending(path: "pages/\(page.path)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(page.bytes).write(to: file)
      }
      let status = try run(program, in: folder)
      let index = SearchIndex(folder: folder.appending(path: "index").path, source: source, temporary: folder)
      if status == 0, let index { return index }
      try? FileManager.default.removeItem(at: folder)
      return SearchIndex(
        problem: "программа \(program.path) не справилась (статус \(status))", isFailure: true)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      return SearchIndex(
        problem: "не получается записать в \(folder.path) или запустить \(program.path)", isFailure: true)
    }
  }

  private func run(_ program: URL, in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = program
    process.currentDirectoryURL = folder
    process.arguments = ["--site", "pages", "--output-path", "index", "--force-language", "ru", "--silent"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
