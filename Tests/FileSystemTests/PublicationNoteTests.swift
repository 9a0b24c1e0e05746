import Glibc
import Testing

@testable import FileSystem

@Suite("A note beside a site")
struct PublicationNoteTests {
  private let note: [UInt8] = Array("first line\nsecond line\n".utf8)
  private let site = ["index.html": "home", "a/index.html": "a"]

  private func publish(_ site: [String: String], noting note: [UInt8]?, in folder: TemporaryFolder) throws {
    _ = try begin(in: folder).publish(site.outputFiles, noting: note)
  }

  private func begin(in folder: TemporaryFolder) throws -> Publication {
    try Publisher(directory: folder.path("public"), protecting: []).begin()
  }

  private func standingNote(in folder: TemporaryFolder) throws -> [UInt8]? {
    try begin(in: folder).standingNote()
  }

  @Test("is given back as long as the site stands")
  func standing() throws {
    try withTemporaryFolder { folder in
      #expect(try standingNote(in: folder) == nil)
      try publish(site, noting: note, in: folder)
      #expect(try standingNote(in: folder) == note)
      #expect(try standingNote(in: folder) == note)
      #expect(try folder.names() == [".public.mumo-note", "public"])
      #expect(try folder.site() == site)
    }
  }

  @Test("is given back where files of the site before were carried over")
  func carriedOver() throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: nil, in: folder)
      #expect(try standingNote(in: folder) == nil)
      try publish(site.merging(["b.html": "b"]) { $1 }, noting: note, in: folder)
      #expect(try standingNote(in: folder) == note)
    }
  }

  @Test("is that of the last publication, also where nothing had to be written")
  func last() throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: note, in: folder)
      try publish(site, noting: [1], in: folder)
      #expect(try standingNote(in: folder) == [1])
      try publish(site.merging(["b.html": "b"]) { $1 }, noting: nil, in: folder)
      #expect(try standingNote(in: folder) == nil)
    }
  }

  @Test(
    "is worth nothing where somebody has touched the site",
    arguments: [
      { try $0.append("!", to: "public/a/index.html") },
      { try $0.write("foreign", to: "public/a/.hidden") },
      { try $0.makeFolder("public/empty") },
      { try $0.remove("public/a/index.html") },
      { try $0.rename("public/a", to: "public/b") },
      { folder in
        try folder.remove("public/index.html")
        try folder.link("public/index.html", to: "a/index.html")
      },
      { try $0.removeTree("public") },
    ] as [@Sendable (TemporaryFolder) throws -> Void])
  func touched(touch: @Sendable (TemporaryFolder) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: note, in: folder)
      try touch(folder)
      #expect(try standingNote(in: folder) == nil)
    }
  }

  @Test(
    "is no note where somebody else wrote it, and stays",
    arguments: ["", "1 2 3", "\n", "1 2 3\nnote", "mumo-notes\nnote"])
  func foreign(text: String) throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: nil, in: folder)
      try folder.write(text, to: ".public.mumo-note")
      #expect(try standingNote(in: folder) == nil)
      try publish(site, noting: note, in: folder)
      #expect(try standingNote(in: folder) == nil)
      #expect(try folder.text(".public.mumo-note") == text)
    }
  }

  @Test("is worth nothing where it is damaged, and the next takes its place")
  func damaged() throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: note, in: folder)
      try folder.append("!", to: ".public.mumo-note")
      #expect(try standingNote(in: folder) == nil)
      try publish(site, noting: note, in: folder)
      #expect(try standingNote(in: folder) == note)
    }
  }

  @Test("is for its owner alone")
  func rights() throws {
    try withTemporaryFolder { folder in
      try publish(site, noting: note, in: folder)
      #expect(try folder.rights(of: ".public.mumo-note") == 0o600)
    }
  }

  @Test("is not left where the site was touched after it had been compared")
  func touchedMeanwhile() throws {
    try withTemporaryFolder { folder in
      let manifest = ManifestFile(path: "list.txt") { _ in
        // Files are compared before they are listed.
        try? folder.append("!", to: "public/index.html")
        return []
      }
      _ = try begin(in: folder).publish(
        site.outputFiles, manifest: ManifestFile(path: "list.txt") { _ in [] })
      _ = try begin(in: folder).publish(site.outputFiles, manifest: manifest, noting: note)
      #expect(try standingNote(in: folder) == nil)
    }
  }
}

@Suite("The state of a source tree")
struct TreeStateTests {
  private func state(_ folder: TemporaryFolder) throws -> TreeState {
    try #require(try SourceTree.directory(folder.path("content")).state)
  }

  @Test("is the same while nothing changes")
  func same() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/a.md": "a", "content/b/b.md": "b"])
      #expect(try state(folder) == state(folder))
    }
  }

  @Test(
    "tells every change",
    arguments: [
      { try $0.append("!", to: "content/a.md") },
      { try $0.write("c", to: "content/b/c.md") },
      { try $0.remove("content/a.md") },
      { try $0.rename("content/a.md", to: "content/z.md") },
      { folder in
        try folder.write("a", to: "content/new")
        try folder.rename("content/new", to: "content/a.md")
      },
      { folder in
        try folder.remove("content/outside")
        try folder.link("content/outside", to: "/elsewhere")
      },
    ] as [@Sendable (TemporaryFolder) throws -> Void])
  func changed(change: @Sendable (TemporaryFolder) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/a.md": "a", "content/b/b.md": "b"])
      try folder.link("content/outside", to: "/nowhere")
      let before = try state(folder)
      try change(folder)
      #expect(try state(folder) != before)
    }
  }

  /// Two changes within a tick of the clock have one time.
  @Test(
    "is settled when the last change is further back than the clock's tick",
    arguments: [
      (changed: (100, 500_000_000), now: (100, 520_000_000), isSettled: false),
      (changed: (100, 500_000_000), now: (100, 560_000_000), isSettled: true),
      (changed: (100, 990_000_000), now: (101, 20_000_000), isSettled: false),
      (changed: (100, 990_000_000), now: (101, 50_000_000), isSettled: true),
      // A file system that keeps whole seconds, or two of them.
      (changed: (100, 0), now: (101, 900_000_000), isSettled: false),
      (changed: (100, 0), now: (102, 100_000_000), isSettled: true),
      (changed: (200, 1), now: (100, 0), isSettled: false),
    ])
  func settled(changed: (Int, Int), now: (Int, Int), isSettled: Bool) {
    let changed = FileTime(timespec(tv_sec: changed.0, tv_nsec: changed.1))
    #expect(changed.isSettled(at: FileTime(timespec(tv_sec: now.0, tv_nsec: now.1))) == isSettled)
  }

  @Test("is not settled right after a change")
  func young() throws {
    try withTemporaryFolder { folder in
      let start = FileTime.now
      try folder.write(["content/a.md": "a"])
      #expect(try !state(folder).isSettled(at: start))
    }
  }
}
