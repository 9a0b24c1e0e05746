import Testing

@testable import FileSystem

@Suite("A site's manifest")
struct ManifestTests {
  /// Paths and digests, a line each.
  private let manifest = ManifestFile(path: "list") { files in
    Array(files.sorted { $0.path < $1.path }.map { "\($0.path) \($0.digest.text)\n" }.joined().utf8)
  }

  @Test(
    "has digests as the standard gives them (FIPS 180-4, examples)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digests(text: String, digest: String) {
    #expect(Digest(Array(text.utf8)).text == digest)
    #expect(Digest(text: digest) == Digest(Array(text.utf8)))
  }

  @Test(
    "takes nothing else for a digest",
    arguments: ["", "ba78", String(repeating: "A", count: 64), String(repeating: "я", count: 32)])
  func noDigests(text: String) {
    #expect(Digest(text: text) == nil)
  }

  @Test("lists made, copied and carried files alike, and is not counted")
  func listing() throws {
    try withTemporaryFolder { folder in
      try folder.write("copied", to: "source")
      let files =
        ["index.html": "home"].outputFiles
        + [OutputFile(path: "a/copy", content: .copy(of: folder.path("source")))]
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      let first = try publisher.begin().publish(files, manifest: manifest)
      #expect(first == PublishingSummary(written: 2, unchanged: 0, removed: 0))
      let list = """
        a/copy \(Digest(Array("copied".utf8)).text)
        index.html \(Digest(Array("home".utf8)).text)

        """
      #expect(try folder.site()["list"] == list)
      let second = try publisher.begin().publish(files, manifest: manifest)
      #expect(second == PublishingSummary(written: 0, unchanged: 2, removed: 0))
      let changed = ["index.html": "other"].outputFiles + files.dropFirst()
      #expect(
        try publisher.begin().publish(changed, manifest: manifest)
          == PublishingSummary(written: 1, unchanged: 1, removed: 0))
      #expect(try folder.site()["list"]?.contains(Digest(Array("other".utf8)).text) == true)
    }
  }

  @Test("cannot take the place of a file")
  func collision() throws {
    try withTemporaryFolder { folder in
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(throws: PublishingError.duplicatePath("list")) {
        try publisher.begin().publish(["list": ""].outputFiles, manifest: manifest)
      }
    }
  }

  @Test("tells what is missing, altered and foreign, whatever stands in its place")
  func differences() throws {
    try withTemporaryFolder { folder in
      let names = ["altered", "changed/inner", "linked", "missing", "same"]
      try folder.publish(Dictionary(uniqueKeysWithValues: names.map { ($0, $0) } + [("list", "")]))
      let files = names.map { PublishedFile(path: $0, digest: Digest(Array($0.utf8))) }
      let site = PublishedFolder(folder.path("public"))
      #expect(try site.differences(from: files, listedIn: "list") == [])

      for name in ["altered", "linked", "missing"] { try folder.remove("public/\(name)") }
      try folder.write("other", to: "public/altered")
      try folder.link("public/linked", to: folder.path("public/same"))
      try folder.write("new", to: "public/b/foreign")
      try folder.rename("public/changed", to: "public/moved")
      typealias Difference = PublishedFolder.Difference
      #expect(
        try site.differences(from: files, listedIn: "list") == [
          Difference(path: "altered", kind: .altered), Difference(path: "b/foreign", kind: .foreign),
          Difference(path: "changed/inner", kind: .missing), Difference(path: "linked", kind: .altered),
          Difference(path: "missing", kind: .missing), Difference(path: "moved/inner", kind: .foreign),
        ])
    }
  }

  @Test("is never followed out of the site")
  func outside() throws {
    try withTemporaryFolder { folder in
      try folder.publish([:])
      try folder.write("secret", to: "secret")
      let files = [PublishedFile(path: "../secret", digest: Digest(Array("secret".utf8)))]
      #expect(
        try PublishedFolder(folder.path("public")).differences(from: files, listedIn: "list")
          == [.init(path: "../secret", kind: .altered)])
    }
  }
}
