import Foundation

/// A program that the build has others' work done by.
struct Program {
  /// Where it is.
  let url: URL

  /// The first program of a name in the folders of `PATH`; nil where there is none.
  init?(_ name: String, environment: [String: String]) {
    let folders = environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { URL(filePath: "\($0)/\(name)") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    guard let found else { return nil }
    url = found
  }
}
