import FileSystem
import Glibc
import Testing

@Suite("A source tree")
struct SourceTreeTests {
  @Test("lists files sorted by the bytes of their paths")
  func sorted() throws {
    try withTemporaryFolder { folder in
      try folder.write([
        "a/x.md": "1", "a-b.md": "22", "a.md": "", "Я.md": "333", "z.md": "4", "пусто/й.md": "5",
      ])
      try folder.makeFolder("empty")
      #expect(
        try SourceTree.directory(folder.path).entries == [
          .init(path: "a-b.md", kind: .file(size: 2)),
          .init(path: "a.md", kind: .file(size: 0)),
          .init(path: "a/x.md", kind: .file(size: 1)),
          .init(path: "z.md", kind: .file(size: 1)),
          .init(path: "Я.md", kind: .file(size: 3)),
          .init(path: "пусто/й.md", kind: .file(size: 1)),
        ]
      )
    }
  }

  @Test("leaves out what belongs to tools")
  func tools() throws {
    try withTemporaryFolder { folder in
      try folder.write([".git/config": "", "a/.a.md.swp": "", "a/a.md~": "", "a/a.md": ""])
      #expect(try SourceTree.directory(folder.path).entries.map(\.path) == ["a/a.md"])
    }
  }

  @Test("is the same in memory and on the disk")
  func memory() throws {
    let texts = ["index.md": "Привет", "a/b/c.md": "", "a/.hidden": "x", ".git/config": "y", "a/old~": "z"]
    try withTemporaryFolder { folder in
      try folder.write(texts)
      let disk = try SourceTree.directory(folder.path)
      let memory = SourceTree(texts: texts)
      #expect(disk.entries == memory.entries)
      for entry in disk.entries {
        #expect(try disk.read(entry.path) == memory.read(entry.path))
      }
    }
  }

  @Test("follows a link only to a file of its own")
  func links() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/a.md": "inside", "secret.md": "outside", "content2/b.md": "beside"])
      try folder.makeFolder("content/sub")
      try folder.link("content/sub/relative.md", to: "../a.md")
      try folder.link("content/absolute.md", to: folder.path("content/a.md"))
      try folder.link("content/chain.md", to: "absolute.md")
      try folder.link("content/out.md", to: "../secret.md")
      try folder.link("content/beside.md", to: "../content2/b.md")
      try folder.link("content/dangling.md", to: "nowhere.md")
      try folder.link("content/loop.md", to: "loop.md")
      try folder.link("content/folder", to: "sub")
      try folder.link("content/up", to: "..")
      let tree = try SourceTree.directory(folder.path("content"))
      #expect(
        tree.entries == [
          .init(path: "a.md", kind: .file(size: 6)),
          .init(path: "absolute.md", kind: .file(size: 6)),
          .init(path: "beside.md", kind: .linkOutside(target: "../content2/b.md")),
          .init(path: "chain.md", kind: .file(size: 6)),
          .init(path: "dangling.md", kind: .linkOutside(target: "nowhere.md")),
          .init(path: "folder", kind: .folderLink(target: "sub")),
          .init(path: "loop.md", kind: .linkOutside(target: "loop.md")),
          .init(path: "out.md", kind: .linkOutside(target: "../secret.md")),
          .init(path: "sub/relative.md", kind: .file(size: 6)),
          .init(path: "up", kind: .folderLink(target: "..")),
        ]
      )
      for path in ["a.md", "absolute.md", "chain.md", "sub/relative.md"] {
        #expect(try tree.read(path) == Array("inside".utf8))
      }
      #expect(throws: FileSystemError(.read, path: folder.path("content/out.md"), code: EXDEV)) {
        try tree.read("out.md")
      }
      #expect(throws: FileSystemError.self) { try tree.read("../secret.md") }
    }
  }

  @Test("refuses a file that became a link out of the tree after the listing")
  func linkAfterListing() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/a.md": "inside", "content/b/c.md": "inside", "secret/c.md": "outside"])
      let tree = try SourceTree.directory(folder.path("content"))
      try folder.remove("content/a.md")
      try folder.link("content/a.md", to: "../secret/c.md")
      try folder.rename("content/b", to: "content/d")
      try folder.link("content/b", to: "../secret")
      for path in ["a.md", "b/c.md"] {
        #expect(throws: FileSystemError(.read, path: folder.path("content/\(path)"), code: EXDEV)) {
          try tree.read(path)
        }
      }
    }
  }

  @Test("reports what is no file")
  func other() throws {
    try withTemporaryFolder { folder in
      try folder.makeFIFO("pipe")
      let tree = try SourceTree.directory(folder.path)
      #expect(tree.entries == [.init(path: "pipe", kind: .other)])
      #expect(throws: FileSystemError(.read, path: folder.path("pipe"), code: EINVAL)) {
        try tree.read("pipe")
      }
    }
  }

  @Test("reports a name that is not UTF-8")
  func unreadableName() throws {
    try withTemporaryFolder { folder in
      let name = Array(folder.path("план-?").utf8CString.map { $0 == 0x3F ? CChar(bitPattern: 0xFF) : $0 })
      #expect(mkdir(name, 0o700) == 0)
      let entries = try SourceTree.directory(folder.path).entries
      #expect(entries == [.init(path: "план-\u{FFFD}", kind: .unreadableName)])
    }
  }

  @Test("reads files of any size", arguments: [0, 1, 4096, 1_000_003])
  func sizes(size: Int) throws {
    try withTemporaryFolder { folder in
      let text = String(repeating: "x", count: size)
      try folder.write(text, to: "a.md")
      #expect(try SourceTree.directory(folder.path).read("a.md") == Array(text.utf8))
    }
  }

  @Test("says that there is no such folder or file")
  func missing() throws {
    try withTemporaryFolder { folder in
      #expect(throws: FileSystemError(.list, path: folder.path("none"), code: ENOENT)) {
        try SourceTree.directory(folder.path("none"))
      }
      #expect(throws: FileSystemError(.read, path: folder.path("none.md"), code: ENOENT)) {
        try SourceTree.directory(folder.path).read("none.md")
      }
      #expect(throws: FileSystemError(.read, path: "none.md", code: ENOENT)) {
        try SourceTree(texts: [:]).read("none.md")
      }
    }
  }
}
