import Foundation
import Testing

/// An unchanged build does nothing and says the same; whatever a site depends on makes it a real one again.
struct BuildRecordTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    люди: ../people.yaml
    -- people.yaml --
    rukovoditel:
      роль: руководитель
    -- content/index.md --
    Главная.

    # Лишний заголовок
    -- content/news/a.md --
    ---
    название: Новость
    дата: 01.09.2025
    ---

    Текст.

    """

  private static let command = ["build", "--today", "2025-10-01", "--timings"]

  /// A place whose site was built from sources that were old enough for a record.
  private func place() throws -> Workplace {
    let place = try Workplace(Self.portal)
    // A record is left as soon as the files are older than the clock of the file system can fail to tell.
    for _ in 0..<100 where place.text(".public.mumo-note") == nil { _ = try place.run(Self.command) }
    try #require(place.text(".public.mumo-note") != nil)
    return place
  }

  /// Whether a run has read and checked the content.
  private func isReal(_ run: Workplace.Run) -> Bool { run.output.contains("разбор") }

  @Test func anUnchangedBuildSaysTheSameAndDoesNothing() throws {
    let place = try place()
    try FileManager.default.removeItem(at: place.folder.appending(path: ".public.mumo-note"))
    let real = try place.run(Self.command)
    let repeated = try place.run(Self.command)
    #expect(isReal(real))
    #expect(!isReal(repeated))
    #expect(repeated.status == real.status)
    #expect(repeated.errors == real.errors)
    #expect(real.errors.contains("предупреждение"))
    func result(_ run: Workplace.Run) -> Substring? { run.output.split(separator: "\n").first }
    #expect(result(real)?.hasPrefix("Готово: public, 29") == true)
    #expect(result(repeated) == result(real))
  }

  @Test(
    arguments: [
      "content/news/a.md", "content/news/b.md", "content/portal.yaml", "people.yaml", "theme/assets/site.css",
      "public/index.html", "public/foreign.html",
    ])
  func aChangedFileIsSeen(path: String) throws {
    let place = try place()
    try place.write((place.text(path) ?? "---\nназвание: Б\nдата: 02.09.2025\n---\n") + "\n", to: path)
    #expect(isReal(try place.run(Self.command)))
  }

  @Test(
    arguments: [["--today", "2025-10-02"], ["--base-url", "https://other.example/"], ["--keep-going"]])
  func anotherOptionIsSeen(options: [String]) throws {
    let place = try place()
    let today = options[0] == "--today" ? [] : ["--today", "2025-10-01"]
    #expect(isReal(try place.run(["build", "--timings"] + today + options)))
  }

  @Test func aProgramThatWasMissingIsSeen() throws {
    let place = try place()
    try place.write("#!/bin/sh\nexit 3\n", to: "tools/pagefind")
    let path = place.folder.appending(path: "tools/pagefind").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let environment = ["PATH": "\(place.folder.path)/tools:/usr/bin:/bin"]
    // What has failed is tried again: the second run finds the program old enough for a note, the third would read it.
    for _ in 0..<4 {
      let run = try place.run(Self.command, environment: environment)
      #expect(isReal(run))
      #expect(run.errors.contains("не справилась"))
    }
  }

  /// What could not be read may be readable without a change of the file.
  @Test func aBuildWithErrorsIsTriedAgain() throws {
    let place = try place()
    try place.write("---\nназвание: Плохая\n---\n", to: "content/news/bad.md")
    for _ in 0..<3 {
      let run = try place.run(Self.command + ["--keep-going"])
      #expect(isReal(run))
      #expect(run.status == 2)
    }
  }
}
