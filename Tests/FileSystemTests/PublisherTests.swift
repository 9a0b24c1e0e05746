import FileSystem
import Testing

@Suite("Publishing")
struct PublisherTests {
  @Test("makes the site and the folders that it lies in")
  func first() throws {
    try withTemporaryFolder { folder in
      let summary = try folder.publish(["index.html": "home", "a/b/index.html": "deep"], to: "out/public")
      #expect(summary == PublishingSummary(written: 2, unchanged: 0, removed: 0))
      #expect(try folder.site("out/public") == ["index.html": "home", "a/b/index.html": "deep"])
      #expect(try folder.names("out") == ["public"])
    }
  }

  @Test("takes an empty folder over")
  func emptyFolder() throws {
    try withTemporaryFolder { folder in
      try folder.makeFolder("public")
      try folder.publish(["index.html": "home"])
      #expect(try folder.site() == ["index.html": "home"])
    }
  }

  @Test("touches nothing where nothing changed")
  func unchanged() throws {
    try withTemporaryFolder { folder in
      let site = ["index.html": "home", "a/index.html": "a", "a/empty": ""]
      try folder.publish(site)
      let paths = ["public", "public/a", "public/index.html", "public/a/index.html", "public/.mumo-site"]
      let before = try paths.map(folder.identity)
      let summary = try folder.publish(site)
      #expect(summary == PublishingSummary(written: 0, unchanged: 3, removed: 0))
      #expect(try paths.map(folder.identity) == before)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("carries unchanged files over, writes changed ones and removes the rest")
  func changed() throws {
    try withTemporaryFolder { folder in
      try folder.publish([
        "index.html": "old", "same/index.html": "same", "gone/index.html": "gone", "size": "1",
      ])
      let same = try folder.identity("public/same/index.html")
      let index = try folder.identity("public/index.html")
      let site = ["index.html": "new", "same/index.html": "same", "added/index.html": "added", "size": "22"]
      let summary = try folder.publish(site)
      #expect(summary == PublishingSummary(written: 3, unchanged: 1, removed: 1))
      #expect(try folder.site() == site)
      #expect(try folder.identity("public/same/index.html") == same)
      #expect(try folder.identity("public/index.html").inode != index.inode)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("removes files when nothing else changes")
  func removal() throws {
    try withTemporaryFolder { folder in
      try folder.publish(["index.html": "home", "gone/index.html": "gone"])
      let summary = try folder.publish(["index.html": "home"])
      #expect(summary == PublishingSummary(written: 0, unchanged: 1, removed: 1))
      #expect(try folder.names("public") == [".mumo-site", "index.html"])
    }
  }

  @Test("turns a file into a folder and a folder into a file")
  func fileAndFolder() throws {
    try withTemporaryFolder { folder in
      try folder.publish(["a": "file", "b/c": "in a folder"])
      let summary = try folder.publish(["a/x": "in a folder", "b": "file"])
      #expect(summary == PublishingSummary(written: 2, unchanged: 0, removed: 2))
      #expect(try folder.site() == ["a/x": "in a folder", "b": "file"])
    }
  }

  @Test("replaces links and pipes that somebody put into the site")
  func strangers() throws {
    try withTemporaryFolder { folder in
      let site = ["index.html": "home", "a/index.html": "a", "b.html": "b"]
      try folder.publish(site)
      try folder.rename("public/a", to: "moved")
      try folder.link("public/a", to: "../moved")
      try folder.remove("public/b.html")
      try folder.makeFIFO("public/b.html")
      try folder.link("public/c.html", to: "index.html")
      let summary = try folder.publish(site)
      #expect(summary == PublishingSummary(written: 2, unchanged: 1, removed: 2))
      #expect(try folder.site() == site)
      #expect(try folder.tree("moved") == ["index.html": "a"])
    }
  }

  @Test("copies files from the disk, again only when their bytes differ")
  func copies() throws {
    try withTemporaryFolder { folder in
      let big = String(repeating: "0123456789", count: 100_000)
      try folder.write(["theme/logo.png": big, "theme/empty": ""])
      let files = [
        OutputFile(path: "assets/logo.png", content: .copy(of: folder.path("theme/logo.png"))),
        OutputFile(path: "assets/empty", content: .copy(of: folder.path("theme/empty"))),
      ]
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(try publisher.publish(files) == PublishingSummary(written: 2, unchanged: 0, removed: 0))
      #expect(try folder.site() == ["assets/logo.png": big, "assets/empty": ""])
      #expect(try publisher.publish(files) == PublishingSummary(written: 0, unchanged: 2, removed: 0))

      try folder.remove("theme/logo.png")
      let changed = String(big.dropLast()) + "x"
      try folder.write(changed, to: "theme/logo.png")
      #expect(try publisher.publish(files) == PublishingSummary(written: 1, unchanged: 1, removed: 0))
      #expect(try folder.site() == ["assets/logo.png": changed, "assets/empty": ""])
    }
  }

  @Test("puts a thousand files together on all cores")
  func many() throws {
    try withTemporaryFolder { folder in
      var site: [String: String] = [:]
      for number in 0..<1000 { site["practices/\(number % 300)/\(number).html"] = "page \(number)" }
      try folder.publish(site)
      #expect(try folder.site() == site)
      site["practices/7/7.html"] = "changed"
      #expect(try folder.publish(site) == PublishingSummary(written: 1, unchanged: 999, removed: 0))
      #expect(try folder.site() == site)
    }
  }
}
