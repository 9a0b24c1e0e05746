import Glibc
import Testing

@testable import FileSystem

@Suite("Publishing that fails")
struct PublishingFailureTests {
  private let old = ["index.html": "old", "a/index.html": "a"]
  private let new = ["index.html": "new", "a/index.html": "a"]

  @Test("leaves the old site as it stood", arguments: FailingFile.allCases)
  func failedWrite(failing: FailingFile) throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      let paths = ["public", "public/index.html", "public/a/index.html"]
      let before = try paths.map(folder.identity)
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(throws: PublishingError.fileSystem(failing.error(in: folder))) {
        try publisher.publish(new.outputFiles + [failing.file(in: folder)])
      }
      #expect(try folder.site() == old)
      #expect(try paths.map(folder.identity) == before)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("makes no site where none stood")
  func failedFirst() throws {
    try withTemporaryFolder { folder in
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(throws: PublishingError.self) {
        try publisher.publish(new.outputFiles + [FailingFile.missingSource.file(in: folder)])
      }
      let names = try folder.names()
      #expect(names == [])
    }
  }

  @Test("because another build is at work changes nothing")
  func busy() throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      try folder.write(["\(work)/new/half": "of another build"])
      let lock = open(folder.path(work), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
      #expect(throws: PublishingError.busy(folder.path("public"))) { try folder.publish(new) }
      #expect(try folder.site() == old)
      #expect(try folder.tree(work) == ["new/half": "of another build"])
      close(lock)
      try folder.publish(new)
      #expect(try folder.site() == new)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("because another build has claimed the folder is told before anything is made")
  func claimed() throws {
    try withTemporaryFolder { folder in
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      let publication = try publisher.begin()
      #expect(throws: PublishingError.busy(folder.path("public"))) { _ = try publisher.begin() }
      _ = try publication.publish(old.outputFiles)
      #expect(try folder.site() == old)
      _ = try publisher.begin()
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("because a source has changed leaves the old site as it stood", arguments: SourceChange.allCases)
  func changedSource(change: SourceChange) throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      try folder.write(["content/a.md": "a", "content/b/c.md": "c"])
      let tree = try SourceTree.directory(folder.path("content"))
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      try change.make(folder, "content/b/c.md")
      #expect(throws: PublishingError.sourceChanged(folder.path("content/b/c.md"))) {
        try publisher.begin().publish(new.outputFiles, from: [tree])
      }
      #expect(try folder.site() == old)
      let again = try SourceTree.directory(folder.path("content"))
      _ = try publisher.begin().publish(new.outputFiles, from: [again])
      #expect(try folder.site() == new)
    }
  }

  @Test("in the middle is cleared by the next build")
  func leftovers() throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      try folder.write(["\(work)/new/index.html": "half", "\(work)/new/b/c": "", "\(work)/trash/a/b": ""])
      try folder.write(["\(work)/old/\(marker)": "", "\(work)/old/index.html": "older"])
      try folder.publish(new)
      #expect(try folder.site() == new)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("between two renames is mended by the next build, even one that fails", arguments: [true, false])
  func asideSite(emptyFolderMade: Bool) throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      try folder.makeFolder("\(work)/new")
      try folder.rename("public", to: "\(work)/old")
      if emptyFolderMade { try folder.makeFolder("public") }
      let publisher = Publisher(directory: folder.path("public"), protecting: [])
      #expect(throws: PublishingError.self) {
        try publisher.publish([FailingFile.missingSource.file(in: folder)])
      }
      #expect(try folder.site() == old)
      #expect(try folder.publish(new) == PublishingSummary(written: 1, unchanged: 1, removed: 0))
      #expect(try folder.site() == new)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("never removes a site that is out of its place")
  func asideSiteKept() throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      try folder.makeFolder(work)
      try folder.rename("public", to: "\(work)/old")
      try folder.write(["public": "a file in the way"])
      #expect(throws: PublishingError.notAFolder(folder.path("public"))) { try folder.publish(new) }
      #expect(try folder.site("\(work)/old") == old)
    }
  }

  @Test("to exchange names renames twice", arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func noExchange(code: Int32) throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      let publisher = Publisher(directory: folder.path("public"), protecting: []) { _, _, _ throws(Errno) in
        throw Errno(code: code)
      }
      #expect(
        try publisher.publish(new.outputFiles) == PublishingSummary(written: 1, unchanged: 1, removed: 0))
      #expect(try folder.site() == new)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("to put the site into its place leaves the old one")
  func failedExchange() throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      let publisher = Publisher(directory: folder.path("public"), protecting: []) { _, _, _ throws(Errno) in
        throw Errno(code: EIO)
      }
      #expect(throws: PublishingError.fileSystem(.init(.rename, path: folder.path("public"), code: EIO))) {
        try publisher.publish(new.outputFiles)
      }
      #expect(try folder.site() == old)
      #expect(try folder.names() == ["public"])
    }
  }

  @Test("on the second rename puts the old site back")
  func failedSecondRename() throws {
    try withTemporaryFolder { folder in
      try folder.publish(old)
      let publisher = Publisher(directory: folder.path("public"), protecting: []) {
        parent, new, _ throws(Errno) in
        try parent.removeTree(new)
        throw Errno(code: EINVAL)
      }
      #expect(throws: PublishingError.fileSystem(.init(.rename, path: folder.path("public"), code: ENOENT))) {
        try publisher.publish(self.new.outputFiles)
      }
      #expect(try folder.site() == old)
      #expect(try folder.names() == ["public"])
    }
  }

  private var work: String { ".public.mumo" }
}

/// A file that cannot be published.
enum FailingFile: CaseIterable {
  case missingSource
  case folderAsSource
  case longName

  func file(in folder: TemporaryFolder) -> OutputFile {
    switch self {
    case .missingSource: OutputFile(path: "z", content: .copy(of: folder.path("none")))
    case .folderAsSource: OutputFile(path: "z", content: .copy(of: folder.path))
    case .longName: OutputFile(path: longPath, content: .bytes { [] })
    }
  }

  func error(in folder: TemporaryFolder) -> FileSystemError {
    switch self {
    case .missingSource: FileSystemError(.read, path: folder.path("none"), code: ENOENT)
    case .folderAsSource: FileSystemError(.read, path: folder.path, code: EISDIR)
    case .longName: FileSystemError(.write, path: folder.path("public/\(longPath)"), code: ENAMETOOLONG)
    }
  }

  private var longPath: String { "a/" + String(repeating: "x", count: 300) + "/index.html" }
}

/// What may become of a source file during a build.
enum SourceChange: CaseIterable {
  case rewritten, replaced, removed

  func make(_ folder: TemporaryFolder, _ path: String) throws {
    switch self {
    case .rewritten: try folder.append("more", to: path)
    case .replaced:
      try folder.write("d", to: "other")
      try folder.rename("other", to: path)
    case .removed: try folder.remove(path)
    }
  }
}
