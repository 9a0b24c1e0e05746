import FileSystem

/// What was found in large files: those that have not changed since are not read again.
struct FileMemory<Finding: Sendable>: Sendable {
  private let isReadAgain: Bool
  private var known: [String: Known] = [:]

  private struct Known {
    let finding: Finding
    /// nil where nobody can tell whether the file has changed.
    let stamp: FileStamp?
  }

  /// - Parameter isReadAgain: Whether there will be another reading; nothing is kept for one that will not be.
  init(isReadAgain: Bool) {
    self.isReadAgain = isReadAgain
  }
}

extension FileMemory {
  /// Reads files on all cores.
  ///
  /// - Parameters:
  ///   - paths: The files, by their paths in the tree.
  ///   - tree: Where they are.
  ///   - find: Looks through the bytes of a file.
  /// - Returns: What was found in each file; nothing of one that cannot be read.
  mutating func read(
    _ paths: [String], in tree: SourceTree,
    _ find: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Finding
  ) -> [String: Finding] {
    let (before, isReadAgain) = (known, isReadAgain)
    let files = paths.concurrentMap { path -> Known? in
      // The stamp is older than the bytes, so that a change between the two is seen the next time.
      let stamp = isReadAgain ? tree.stamp(path) : nil
      if let known = before[path], stamp != nil, known.stamp == stamp { return known }
      guard let bytes = try? tree.read(path) else { return nil }
      return Known(finding: find(path, bytes), stamp: stamp)
    }
    let found = Dictionary(
      zip(paths, files).compactMap { path, file in file.map { (path, $0) } }
    ) { first, _ in first }
    if isReadAgain { known = found }
    return found.mapValues(\.finding)
  }
}
