import Testing

@testable import FileSystem

/// Both ways to watch keep the same promise.
@Suite("A watcher of changes", .timeLimit(.minutes(1)))
struct ChangeWatcherTests {
  enum Way: CaseIterable {
    case notices, polling

    /// Starts to watch in this way alone: notices that cannot be had are a failure here, and no reason to look instead.
    func changes(_ places: WatchedPlaces) throws -> AsyncStream<Void> {
      switch self {
      case .notices: try ChangeWatcher.inotify(places)
      case .polling: ChangeWatcher.polling(every: 5).changes(places)
      }
    }
  }

  /// Does something to a folder that holds `content` and waits until the watcher tells of it.
  private func expectNews(
    _ way: Way, watching files: [String] = [], before: [String: String] = ["content/a/x.md": "1"],
    _ change: (TemporaryFolder) throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(before)
      let places = WatchedPlaces(folders: [folder.path("content")], files: files.map(folder.path))
      var changes = try way.changes(places).makeAsyncIterator()
      try change(folder)
      #expect(await changes.next() != nil)
    }
  }

  @Test("tells of a new file", arguments: Way.allCases)
  func newFile(way: Way) async throws {
    try await expectNews(way) { try $0.write("2", to: "content/a/y.md") }
  }

  @Test("tells of a file that an editor has put in the place of the old one", arguments: Way.allCases)
  func rename(way: Way) async throws {
    try await expectNews(way, before: ["content/a/x.md": "1", "content/a/.x.md.new": "2"]) { folder in
      try folder.rename("content/a/.x.md.new", to: "content/a/x.md")
    }
  }

  @Test("tells of a removed file", arguments: Way.allCases)
  func removal(way: Way) async throws {
    try await expectNews(way) { try $0.remove("content/a/x.md") }
  }

  @Test("tells of a removed folder", arguments: Way.allCases)
  func removedFolder(way: Way) async throws {
    try await expectNews(way) { try $0.removeTree("content") }
  }

  @Test("tells of a single file beside the folder", arguments: Way.allCases)
  func singleFile(way: Way) async throws {
    try await expectNews(way, watching: ["people.yaml"]) { try $0.write("b", to: "people.yaml") }
  }

  @Test("watches the folders that are made later", arguments: Way.allCases)
  func laterFolders(way: Way) async throws {
    try await withTemporaryFolder { folder in
      try folder.makeFolder("content")
      let places = WatchedPlaces(folders: [folder.path("content")])
      var changes = try way.changes(places).makeAsyncIterator()
      try folder.write("1", to: "content/a/b/x.md")
      #expect(await changes.next() != nil)
      try folder.write("2", to: "content/a/b/y.md")
      #expect(await changes.next() != nil)
    }
  }

  @Test("goes on when the folder goes and comes back", arguments: Way.allCases)
  func comingBack(way: Way) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("1", to: "content/x.md")
      let places = WatchedPlaces(folders: [folder.path("content")])
      var changes = try way.changes(places).makeAsyncIterator()
      try folder.rename("content", to: "elsewhere")
      #expect(await changes.next() != nil)
      try folder.write("1", to: "content/x.md")
      #expect(await changes.next() != nil)
      try folder.write("2", to: "content/y.md")
      #expect(await changes.next() != nil)
    }
  }

  @Test("ends when nobody reads any more", arguments: Way.allCases)
  func end(way: Way) async throws {
    try await withTemporaryFolder { folder in
      let changes = try way.changes(WatchedPlaces(folders: [folder.path]))
      let reader = Task {
        var count = 0
        for await _ in changes { count += 1 }
        return count
      }
      reader.cancel()
      #expect(await reader.value == 0)
    }
  }
}
