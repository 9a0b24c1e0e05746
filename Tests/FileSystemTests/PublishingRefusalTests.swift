import FileSystem
import Testing

@Suite("Publishing refuses")
struct PublishingRefusalTests {
  @Test("a folder that it did not make")
  func foreignFolder() throws {
    try withTemporaryFolder { folder in
      try folder.write(["public/thesis.doc": "years of work"])
      let before = try folder.identity("public")
      #expect(throws: PublishingError.foreignFolder(folder.path("public"))) {
        try folder.publish(["index.html": "home"])
      }
      #expect(try folder.tree("public") == ["thesis.doc": "years of work"])
      #expect(try folder.identity("public") == before)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("a file and a link in the place of the site")
  func fileAndLink() throws {
    try withTemporaryFolder { folder in
      try folder.write(["file": "text"])
      try folder.makeFolder("real")
      try folder.link("link", to: "real")
      try folder.link("dangling", to: "nowhere")
      #expect(throws: PublishingError.notAFolder(folder.path("file"))) { try folder.publish([:], to: "file") }
      #expect(throws: PublishingError.symbolicLink(folder.path("link/"))) {
        try folder.publish([:], to: "link/")
      }
      #expect(throws: PublishingError.symbolicLink(folder.path("dangling"))) {
        try folder.publish([:], to: "dangling")
      }
      #expect(try folder.names() == ["dangling", "file", "link", "real"])
      #expect(try folder.names("real") == [])
    }
  }

  @Test(
    "to replace sources",
    arguments: [
      "content", "content/", "content/public", "content/a/b", ".", "..", "new/../content", "alias/public",
      "missing/x",
    ]
  )
  func overlap(directory: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["site/content/index.md": "text"])
      try folder.link("site/alias", to: "content")
      let publisher = Publisher(
        directory: folder.path("site/\(directory)"),
        protecting: [folder.path("site/content"), folder.path("site/missing")]
      )
      let error = #expect(throws: PublishingError.self) { try publisher.publish([]) }
      guard case .overlapsSources(directory: folder.path("site/\(directory)"), source: _) = error else {
        Issue.record("not .overlapsSources: \(String(describing: error))")
        return
      }
      #expect(try folder.names("site") == ["alias", "content"])
      #expect(try folder.tree("site/content") == ["index.md": "text"])
    }
  }

  @Test(
    "a site beside its sources never", arguments: ["public", "content-public", "a/../public", "./public//"])
  func beside(directory: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/index.md": "text", "a/b": ""])
      let publisher = Publisher(directory: folder.path(directory), protecting: [folder.path("content")])
      #expect(throws: Never.self) { try publisher.publish([]) }
    }
  }

  @Test("the root, the current folder and what holds it", arguments: ["/", "//", ".", "./", "..", "../.."])
  func currentFolder(directory: String) throws {
    let error = #expect(throws: PublishingError.self) {
      try Publisher(directory: directory, protecting: []).publish([])
    }
    guard case .overlapsSources(directory, _) = error else {
      Issue.record("not .overlapsSources: \(String(describing: error))")
      return
    }
  }

  @Test(
    "paths that leave the site",
    arguments: ["", "/", "/etc/passwd", "..", "../x", "a/../b", "a//b", "a/", ".", "a/./b", "a\0b"]
  )
  func badPath(path: String) throws {
    try withTemporaryFolder { folder in
      #expect(throws: PublishingError.badPath(path)) { try folder.publish([path: "x"]) }
      let names = try folder.names()
      #expect(names == [])
    }
  }

  @Test("two files with one path")
  func duplicates() throws {
    try withTemporaryFolder { folder in
      let file = OutputFile(path: "a/b", content: .bytes { [] })
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(throws: PublishingError.duplicatePath("a/b")) { try publisher.publish([file, file]) }
      #expect(throws: PublishingError.duplicatePath(marker)) { try folder.publish([marker: ""]) }
      #expect(throws: PublishingError.fileIsFolder("a")) { try folder.publish(["a": "", "a/b/c": ""]) }
      #expect(throws: PublishingError.fileIsFolder("a/b")) { try folder.publish(["a/b": "", "a/b/c": ""]) }
      let names = try folder.names()
      #expect(names == [])
    }
  }
}
