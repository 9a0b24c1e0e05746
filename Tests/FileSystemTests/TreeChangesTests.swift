import FileSystem
import Testing

struct TreeChangesTests {
  @Test func eachFileIsInOneListAlone() throws {
    let before = SourceTree(texts: ["a": "1", "b": "same", "c": "12", "d": "gone", "e": "moves", "x": ""])
    let after = SourceTree(texts: ["a": "2", "b": "same", "c": "123", "f": "moves", "g": "new", "y": ""])
    let changes = try TreeChanges(from: before, to: after)
    #expect(changes.changed == ["a", "c"])
    #expect(changes.removed == ["d", "x"])
    #expect(changes.added == ["g", "y"])
    #expect(changes.moved == [TreeChanges.Move(from: "e", to: "f")])
  }

  @Test func nothingChangedIsNothing() throws {
    let tree = SourceTree(texts: ["a": "1"])
    let changes = try TreeChanges(from: tree, to: tree)
    #expect(changes.added + changes.changed + changes.removed == [] && changes.moved == [])
  }
}
