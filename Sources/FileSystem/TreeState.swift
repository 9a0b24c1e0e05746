internal import Glibc

/// The state of a tree of files, told by names and stamps without reading: while it is the same, so are the files.
///
/// Two trees of different files have the same state once in 2¹²⁸. Nobody can be deceived by it who could not write to
/// the files unseen.
public struct TreeState: Sendable, Hashable, Codable {
  private var count = 0
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var lastChange: FileTime?
}

extension TreeState {
  /// Whether the next change of any file is sure to give another state.
  ///
  /// - Parameter time: When the state was taken, or earlier.
  public func isSettled(at time: FileTime) -> Bool { lastChange?.isSettled(at: time) ?? true }

  /// The state on one line, for machines to compare.
  var text: String { "\(count) \(first) \(second)" }

  /// Takes in what stands under a name, in any order.
  ///
  /// - Parameters:
  ///   - path: The bytes of its path in the tree.
  ///   - kind: What else is known of it.
  ///   - stamp: Its stamp; nil where it has none that matters.
  mutating func add(_ path: some Sequence<UInt8>, kind: some Sequence<UInt8> = [], _ stamp: FileStamp?) {
    var hash = EntryHash()
    path.forEach { hash.take(UInt64($0)) }
    hash.take(.max)
    kind.forEach { hash.take(UInt64($0)) }
    hash.take(.max)
    stamp?.forEachWord { hash.take($0) }
    count += 1
    first &+= hash.first
    second &+= hash.second
    if let change = stamp?.lastChange { lastChange = max(lastChange ?? change, change) }
  }

  /// Takes in the state of another part of the tree.
  mutating func add(_ other: TreeState) {
    count += other.count
    first &+= other.first
    second &+= other.second
    if let change = other.lastChange { lastChange = max(lastChange ?? change, change) }
  }
}

/// Two hashes of one entry: multiplied as FNV-1a is, with the high bits brought down, which stamps' words have most of
/// their differences in.
private struct EntryHash {
  private(set) var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var second: UInt64 = 0x9AE1_6A3B_2F90_404F

  mutating func take(_ word: UInt64) {
    first = (first ^ word) &* 0x100_0000_01B3
    first ^= first >> 29
    second = (second ^ word) &* 0x9E37_79B9_7F4A_7C15
    second ^= second >> 32
  }
}

extension SourceListing {
  /// The state of the tree as it was listed.
  var state: TreeState {
    var state = TreeState()
    for entry in entries { state.add(entry.path.utf8, kind: entry.kind.text.utf8, nil) }
    for (path, stamp) in stamps { state.add(path.utf8, stamp) }
    return state
  }
}

extension SourceTree.Kind {
  /// Tells kinds apart; of a file its stamp says the rest.
  fileprivate var text: String {
    switch self {
    case .file: ""
    case .linkOutside, .folderLink, .unreadableName, .other: "\(self)"
    }
  }
}

extension Descriptor {
  /// The state of all that lies under a folder, the folders too; symbolic links are not followed.
  func treeState() throws(Errno) -> TreeState {
    var state = TreeState()
    var paths = [Array(".".utf8CString)]
    while !paths.isEmpty {
      let level = try concurrently(paths.count) { [paths] index throws(Errno) in
        try folderState(paths[index])
      }
      level.forEach { state.add($0.state) }
      paths = level.flatMap(\.folders)
    }
    return state
  }

  /// The state of what a folder holds, and the folders among it.
  private func folderState(_ path: [CChar]) throws(Errno) -> (state: TreeState, folders: [[CChar]]) {
    var state = TreeState()
    var folders: [[CChar]] = []
    let reader = try FolderReader(open(path, .realFolder))
    while let entry = try reader.next() {
      let inner = entry.path(in: path)
      guard let status = try reader.status(of: entry) else { continue }
      // The stamp of a folder changes with its names, which count by themselves.
      let isFolder = status.fileType == .folder
      if isFolder { folders.append(inner) }
      state.add(inner.lazy.map(UInt8.init(bitPattern:)), isFolder ? nil : FileStamp(status))
    }
    return (state, folders)
  }
}
