import Glibc
import Testing

@testable import FileSystem

/// A folder on the disk for one test.
struct TemporaryFolder: Sendable {
  let path: String
}

/// Runs a test in a folder of its own and removes the folder after it.
func withTemporaryFolder(_ body: (TemporaryFolder) throws -> Void) throws {
  let path = try makeTemporaryFolder()
  defer { try? Descriptor.open("/", .folder).removeTree(path) }
  try body(TemporaryFolder(path: try String(realPathOf: path)))
}

/// Runs a test in a folder of its own and removes the folder after it.
func withTemporaryFolder(_ body: (TemporaryFolder) async throws -> Void) async throws {
  let path = try makeTemporaryFolder()
  defer { try? Descriptor.open("/", .folder).removeTree(path) }
  try await body(TemporaryFolder(path: try String(realPathOf: path)))
}

private func makeTemporaryFolder() throws -> String {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(parent)/mumo-test-XXXXXX".utf8CString)
  try #require(mkdtemp(&template) != nil)
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

extension TemporaryFolder {
  func path(_ path: String) -> String { "\(self.path)/\(path)" }

  func write(_ text: String, to path: String) throws {
    let folder = try open()
    let file = try folder.inFolder(of: path) { () throws(Errno) in try folder.open(path, .creating) }
    try file.write(Array(text.utf8))
    try file.close()
  }

  /// Writes at the end of a file that stands.
  func append(_ text: String, to path: String) throws {
    try open().open(path, OpenFlags(rawValue: O_WRONLY | O_APPEND)).write(Array(text.utf8))
  }

  /// Writes a whole tree: texts by path.
  func write(_ files: [String: String]) throws {
    for (path, text) in files { try write(text, to: path) }
  }

  func makeFolder(_ path: String) throws {
    try open().makeFolders(path)
  }

  func link(_ path: String, to target: String) throws {
    try Errno.check { symlink(target, self.path(path)) }
  }

  func makeFIFO(_ path: String) throws {
    try Errno.check { mkfifo(self.path(path), 0o600) }
  }

  func rename(_ path: String, to newPath: String) throws {
    try open().rename(path, to: newPath)
  }

  func removeTree(_ path: String) throws {
    try open().removeTree(path)
  }

  func remove(_ path: String) throws {
    try Errno.check { unlink(self.path(path)) }
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try open().open(path, .reading).readAll(), as: UTF8.self)
  }

  /// Who may do what with a file.
  func rights(of path: String) throws -> mode_t {
    try #require(try open().status(of: path)).st_mode & 0o777
  }

  /// The texts of all files under a folder, the hidden ones too.
  func tree(_ folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names(folder) {
      let path = "\(folder)/\(name)"
      if try open().status(of: path)?.fileType == .folder {
        for (inner, text) in try tree(path) { texts["\(name)/\(inner)"] = text }
      } else {
        texts[name] = String(decoding: try open().open(path, .readingReal).readAll(), as: UTF8.self)
      }
    }
    return texts
  }

  /// Every name in a folder.
  func names(_ folder: String = ".") throws -> [String] {
    let reader = try FolderReader(open().open(folder, .folder))
    var names: [String] = []
    while let entry = try reader.next() { names.append(entry.text) }
    return names.sorted()
  }

  /// What changes when a file or a folder is made anew or written to.
  func identity(_ path: String) throws -> Identity {
    let status = try #require(try open().status(of: path))
    return Identity(
      inode: status.st_ino, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec
    )
  }

  private func open() throws(Errno) -> Descriptor {
    try .open(path, .folder)
  }
}

/// Which file or folder it is and when it was last written to.
struct Identity: Equatable {
  let inode: UInt
  let seconds: Int
  let nanoseconds: Int
}
