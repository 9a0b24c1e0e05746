import Foundation
import Testing

/// What becomes of a build when the program that indexes it does well, badly, or not at all. Stubs stand for it.
struct SearchIndexTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.
    -- content/news/a.md --
    ---
    название: Новость
    дата: 01.09.2025
    ---

    Текст.

    """

  /// Writes what the real program writes, with the number of its run, and counts its runs.
  private static let indexing = """
    #!/bin/sh
    echo run >> ../runs
    mkdir -p index/index index/fragment
    for part in pagefind.js pagefind-entry.json pagefind.ru.pf_meta wasm.ru.pagefind index/a.pf_index fragment/a.pf_fragment
    do echo part > index/$part; done
    echo styles > index/pagefind-ui.css

    """

  private func place(_ script: String) throws -> Workplace {
    let place = try Workplace(Self.portal)
    try place.write(script, to: "tools/pagefind")
    let path = place.folder.appending(path: "tools/pagefind").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return place
  }

  private func build(_ place: Workplace) throws -> Workplace.Run {
    try place.run(
      "build", "--today", "2025-10-01", "--pagefind", "tools/pagefind",
      environment: ["TMPDIR": place.folder.path])
  }

  private func runs(_ place: Workplace) -> Int { place.text("runs")?.split(separator: "\n").count ?? 0 }

  @Test func theIndexIsPublishedWithoutWhatThePageDoesNotUse() throws {
    let place = try place(Self.indexing)
    let run = try build(place)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let index = place.tree("public/pagefind").keys.filter { $0.contains(".") }.sorted()
    #expect(
      index == [
        "fragment/a.pf_fragment", "index/a.pf_index", "pagefind-entry.json", "pagefind.js",
        "pagefind.ru.pf_meta", "source.txt", "wasm.ru.pagefind",
      ])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.path).allSatisfy {
        !$0.hasPrefix("mumo-search")
      })
  }

  @Test func unchangedPagesAreNotIndexedAgain() throws {
    let place = try place(Self.indexing)
    _ = try build(place)
    let again = try build(place)
    #expect(again.output.contains("файлов записано: 0"))
    #expect(runs(place) == 1)
    try place.write("---\nназвание: Другая\nдата: 02.09.2025\n---\n", to: "content/news/b.md")
    _ = try build(place)
    #expect(runs(place) == 2)
  }

  @Test func aDamagedIndexIsMadeAgain() throws {
    let place = try place(Self.indexing)
    _ = try build(place)
    try FileManager.default.removeItem(
      at: place.folder.appending(path: "public/pagefind/pagefind.ru.pf_meta"))
    _ = try build(place)
    #expect(runs(place) == 2)
    #expect(place.text("public/pagefind/pagefind.ru.pf_meta") != nil)
  }

  @Test(arguments: ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nexit 0\n", "no program\n"])
  func aSiteIsPublishedWithoutASearchWhereTheProgramFails(script: String) throws {
    let place = try place(script)
    let run = try build(place)
    #expect(run.status == 0)
    #expect(run.errors.contains("поиск по порталу работать не будет"))
    #expect(place.text("public/news/a/index.html") != nil)
    #expect(place.tree("public/pagefind").isEmpty)
  }

  @Test func aProgramThatIsNotThereIsNamed() throws {
    let run = try Workplace(Self.portal).run("build", "--pagefind", "nowhere")
    #expect(run.status == 64)
    #expect(run.errors.contains("nowhere"))
  }
}
