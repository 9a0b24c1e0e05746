import Foundation
import TestSupport
import Testing

/// A temporary folder with content and theme, and the program to run in it.
final class Workplace {
  let folder: URL

  /// What a run of the program gave.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Writes files given as one text below a new folder; the checkout's own theme stands beside them.
  init(_ archive: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "mumo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in FileArchive(archive).texts { try write(text, to: path) }
    let theme = Self.checkout.appending(path: "theme")
    try FileManager.default.copyItem(at: theme, to: folder.appending(path: "theme"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: folder.appending(path: path).path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The bytes of every file below a folder under its path.
  func tree(_ path: String) -> [String: Data] {
    let root = folder.appending(path: path).path
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.reduce(into: [:]) { tree, path in
      tree[path] = FileManager.default.contents(atPath: root + "/" + path)
    }
  }

  /// Runs the program in the folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(arguments, environment: environment)
  }

  /// Runs the program in the folder.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    // Files, not pipes: a full pipe would stop the program while this waits for it.
    let output = folder.appending(path: ".output")
    let errors = folder.appending(path: ".errors")
    for file in [output, errors] { try Data().write(to: file) }
    let outputHandle = try FileHandle(forWritingTo: output)
    let errorHandle = try FileHandle(forWritingTo: errors)
    process.standardOutput = outputHandle
    process.standardError = errorHandle
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The program stands beside the bundle of the tests.
  private static var program: URL {
    get throws {
      let bundle = URL(filePath: try #require(ProcessInfo.processInfo.arguments.first))
      return bundle.deletingLastPathComponent().appending(path: "mumo")
    }
  }

  /// The checkout that the tests were built from.
  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
