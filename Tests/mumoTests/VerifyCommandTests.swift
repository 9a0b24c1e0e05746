import Foundation
import Testing

/// `mumo verify`: a published site, or a copy of one, against its manifest.
struct VerifyCommandTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.

    """

  private func place() throws -> Workplace {
    let place = try Workplace(Self.portal)
    #expect(try place.run("build", "--today", "2025-10-01", "--quiet").output.isEmpty)
    return place
  }

  @Test func theManifestHasSortedKeysAndEveryFile() throws {
    let place = try place()
    let text = try #require(place.text("public/build.json"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object.keys.sorted() == ["content", "files", "pages", "version"])
    let files = try #require(object["files"] as? [String: String])
    let standing = place.tree("public").keys.filter { place.isFile("public/\($0)") }
    #expect(Set(files.keys).union(["build.json", ".mumo-site"]) == Set(standing))
    let paths = text.split(separator: "\n").compactMap { line in
      files.keys.first { line.hasPrefix("\"\($0)\":") }
    }
    #expect(paths == files.keys.sorted())
  }

  @Test func aSiteAsItWasPublishedAgrees() throws {
    let place = try place()
    try FileManager.default.moveItem(
      at: place.folder.appending(path: "public"), to: place.folder.appending(path: "copy"))
    let run = try place.run("verify", "copy/")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("Сошлось: copy, файлов: "))
    #expect(try place.run("verify", "copy", "--quiet").output.isEmpty)
  }

  @Test func whatDiffersIsNamed() throws {
    let place = try place()
    try FileManager.default.removeItem(at: place.folder.appending(path: "public/feed.xml"))
    try place.write("другое", to: "public/index.html")
    try place.write("чужое", to: "public/news/чужое.html")
    let run = try place.run("verify", "public")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        public/feed.xml: файла нет
        public/index.html: файл изменён
        public/news/чужое.html: лишний файл: сборка его не писала
        mumo: сайт не сошёлся с описью build.json: нет файлов: 1, изменено: 1, лишних: 1

        """)
  }

  @Test(arguments: [
    ("", "", "в папке «public» нет описи"), ("\"pages\": ", "\"pages\": x", "изменена"),
    ("\"content\": \"", "\"content\": \"0", "изменена"),
    ("index.html\": \"", "index.html\": \"xyz", "изменена"),
  ])
  func aManifestThatWasChangedIsNotBelieved(old: String, new: String, message: String) throws {
    let place = try place()
    let text = try #require(place.text("public/build.json"))
    if old.isEmpty {
      try FileManager.default.removeItem(at: place.folder.appending(path: "public/build.json"))
    } else {
      try place.write(text.replacing(old, with: new), to: "public/build.json")
    }
    let run = try place.run("verify")
    #expect(run.status == 1)
    #expect(run.errors.contains(message))
  }

  @Test(arguments: ["nowhere", "content/index.md"])
  func whatIsNoFolderIsWrongUsage(path: String) throws {
    let run = try place().run("verify", path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("mumo: сайт не сверен: не удалось прочитать папку «\(path)»"))
  }
}

extension Workplace {
  fileprivate func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
