import FileSystem
import Foundation
import Testing

/// Files that are written together, and private files.
struct PendingFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mumo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func nothingStandsInThePlaceUntilItIsInstalled() throws {
    try withFolder { folder in
      let path = "\(folder)/key"
      let file = try PendingFile(path, Array("new".utf8), for: .owner)
      #expect(text(path) == nil)
      try file.install()
      #expect(text(path) == "new")
      #expect(try !PrivateFile(path).isOpenToOthers)
      file.discard()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["key"])
    }
  }

  @Test func theOldFileIsKeptAndComesBack() throws {
    try withFolder { folder in
      let path = "\(folder)/ledger"
      try PendingFile(path, Array("old".utf8), for: .owner).install()
      let file = try PendingFile(path, Array("new".utf8), for: .owner)
      #expect(try file.keepOld(as: ".previous"))
      try file.install()
      #expect(text(path) == "new")
      #expect(text(path + ".previous") == "old")
      let newer = try PendingFile(path, Array("newer".utf8), for: .owner)
      #expect(try newer.keepOld(as: ".previous"))
      #expect(try newer.keepOld(as: ".previous"))
      #expect(text(path + ".previous") == "new")
      try newer.install()
      try file.restoreOld(from: ".previous")
      #expect(text(path) == "new")
      let first = try PendingFile("\(folder)/first", [], for: .everyone)
      #expect(try !first.keepOld(as: ".previous"))
      first.discard()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ledger"])
    }
  }

  @Test func whatHasNoPlaceIsNotWritten() throws {
    try withFolder { folder in
      #expect(throws: FileSystemError.self) { try PendingFile("\(folder)/no/file", [], for: .owner) }
      #expect(throws: FileSystemError.self) { try PendingFile(folder, [], for: .owner) }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func workTreesAreKnownByRealPaths() throws {
    try withFolder { folder in
      let manager = FileManager.default
      for path in ["tree/.git", "tree/below", "outside"] {
        try manager.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
      }
      // Linked work trees have a file in place of the folder.
      try manager.createDirectory(atPath: "\(folder)/linked", withIntermediateDirectories: true)
      try Data("gitdir: elsewhere\n".utf8).write(to: URL(filePath: "\(folder)/linked/.git"))
      try manager.createSymbolicLink(
        atPath: "\(folder)/outside/in", withDestinationPath: "\(folder)/tree/below")
      try manager.createSymbolicLink(
        atPath: "\(folder)/tree/out", withDestinationPath: "\(folder)/outside")
      func isInside(_ path: String) throws -> Bool { try PrivateFile("\(folder)/\(path)").isInGitWorkTree }
      for path in ["tree", "tree/x", "tree/below/new/x", "tree/.git/x", "linked/x", "outside/in/x"] {
        #expect(try isInside(path), "\(path)")
      }
      for path in ["outside", "outside/x", "tree/out/x", "tree/../outside/x"] {
        #expect(try !isInside(path), "\(path)")
      }
    }
  }
}
