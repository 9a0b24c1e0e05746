/// What became of the files of a tree between two versions of it.
public struct TreeChanges: Sendable, Hashable {
  /// Files that only the later version has.
  public private(set) var added: [String] = []
  /// Files whose bytes differ.
  public private(set) var changed: [String] = []
  /// Files that only the earlier version has.
  public private(set) var removed: [String] = []
  /// Files whose bytes stand under another path now.
  public private(set) var moved: [Move] = []

  /// A file that has another path than before.
  public struct Move: Sendable, Hashable {
    /// The path in the earlier version.
    public let from: String
    /// The path in the later version.
    public let to: String

    /// A move from one path to another.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// Compares two versions by their bytes; all lists are sorted as trees are.
  ///
  /// Only files count: links that lead outside, sockets and the like are no part of what is published.
  public init(from before: SourceTree, to after: SourceTree) throws(FileSystemError) {
    let old = before.sizes
    let new = after.sizes
    for path in after.paths {
      guard let size = old[path] else {
        added.append(path)
        continue
      }
      let isSame = try size == new[path] ? before.read(path) == after.read(path) : false
      if !isSame { changed.append(path) }
    }
    removed = before.paths.filter { new[$0] == nil }
    try findMoves(from: before, to: after)
  }

  private mutating func findMoves(
    from before: SourceTree, to after: SourceTree
  ) throws(FileSystemError) {
    guard !removed.isEmpty, !added.isEmpty else { return }
    var places: [[UInt8]: String] = [:]
    for path in removed.reversed() { places[try before.read(path)] = path }
    for path in added {
      let bytes = try after.read(path)
      // An empty file is like any other, so its move means nothing.
      guard !bytes.isEmpty, let origin = places.removeValue(forKey: bytes) else { continue }
      moved.append(Move(from: origin, to: path))
    }
    let origins = Set(moved.map(\.from))
    let targets = Set(moved.map(\.to))
    removed.removeAll { origins.contains($0) }
    added.removeAll { targets.contains($0) }
  }
}

extension SourceTree {
  fileprivate var paths: [String] { entries.compactMap { $0.isFile ? $0.path : nil } }

  fileprivate var sizes: [String: Int] {
    var sizes: [String: Int] = [:]
    for entry in entries { if case .file(let size) = entry.kind { sizes[entry.path] = size } }
    return sizes
  }
}

extension SourceTree.Entry {
  fileprivate var isFile: Bool { if case .file = kind { true } else { false } }
}
