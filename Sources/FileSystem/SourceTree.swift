internal import Glibc

/// A tree of source files, listed once; the only way content and theme come in.
///
/// Names that start with a dot and backups that end in `~` belong to tools and are left out.
public struct SourceTree: Sendable {
  /// All that the tree holds but its folders, sorted by the bytes of the paths.
  public let entries: [Entry]
  /// Gives the bytes of a file, whose path is relative to the tree.
  public let read: @Sendable (_ path: String) throws(FileSystemError) -> [UInt8]
  /// Tells without reading whether a file is still the one that was read; nil where nobody can tell.
  public let stamp: @Sendable (_ path: String) -> FileStamp?
  /// The first file that is no longer what it was when the tree was listed, as messages name it; nil where all are.
  ///
  /// A site that was made of files which still are what they were is the site of one state of its sources.
  public let changedFile: @Sendable () -> String?

  /// The state of the tree as it was listed; nil where nobody can tell.
  public let state: TreeState?

  /// What the tree holds under one path.
  public struct Entry: Sendable, Hashable {
    /// The path in the tree, with `/` between its parts.
    public let path: String
    /// What stands there.
    public let kind: Kind

    /// What a tree holds under a path.
    public init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// What a path in the tree names.
  public enum Kind: Sendable, Hashable {
    /// A file, or a symbolic link to a file of the same tree, and the number of its bytes.
    case file(size: Int)
    /// A symbolic link that leaves the tree or names nothing; its text.
    case linkOutside(target: String)
    /// A symbolic link to a folder, which is not followed; its text.
    case folderLink(target: String)
    /// A name that is not UTF-8; the path has U+FFFD for what cannot be read.
    case unreadableName
    /// A socket, a FIFO, a device.
    case other
  }

  /// A tree from anywhere.
  ///
  /// - Parameters:
  ///   - entries: What it holds, in any order.
  ///   - read: Gives the bytes of a file.
  ///   - stamp: Tells whether a file is still the one that was read.
  ///   - changedFile: The first file that has changed since, if any.
  ///   - state: The state of the tree.
  public init(
    entries: [Entry],
    read: @escaping @Sendable (_ path: String) throws(FileSystemError) -> [UInt8],
    stamp: @escaping @Sendable (_ path: String) -> FileStamp? = { _ in nil },
    changedFile: @escaping @Sendable () -> String? = { nil },
    state: TreeState? = nil
  ) {
    self.entries = entries.sorted { $0.path.precedesByBytes($1.path) }
    self.read = read
    self.stamp = stamp
    self.changedFile = changedFile
    self.state = state
  }
}

extension SourceTree {
  /// The tree under a folder on the disk.
  public static func directory(_ path: String) throws(FileSystemError) -> SourceTree {
    let folder = try SourceFolder(path)
    let listing = try folder.list()
    return SourceTree(
      entries: listing.entries,
      read: { path throws(FileSystemError) in try folder.read(path) },
      stamp: { try? folder.stamp(of: $0) },
      changedFile: { folder.changedFile(since: listing) }, state: listing.state)
  }

  /// The tree with one file more, which is not on the disk; it hides what stands under its path.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Where it is in the tree.
  public func adding(_ bytes: [UInt8], at path: String) -> SourceTree {
    let entry = Entry(path: path, kind: .file(size: bytes.count))
    return SourceTree(
      entries: entries.filter { $0.path != path } + [entry],
      read: { [read] asked throws(FileSystemError) in asked == path ? bytes : try read(asked) },
      stamp: { [stamp] in $0 == path ? nil : stamp($0) }, changedFile: changedFile)
  }

  /// A tree in memory.
  ///
  /// - Parameter files: The bytes of each file under its path.
  public init(files: [String: [UInt8]]) {
    let entries = files.filter { !$0.key.belongsToTools }
      .map { Entry(path: $0.key, kind: .file(size: $0.value.count)) }
    self.init(entries: entries) { path throws(FileSystemError) in
      guard let bytes = files[path] else { throw FileSystemError(.read, path: path, code: ENOENT) }
      return bytes
    }
  }

  /// A tree in memory.
  ///
  /// - Parameter texts: The text of each file under its path.
  public init(texts: [String: String]) {
    self.init(files: texts.mapValues { Array($0.utf8) })
  }
}

extension String {
  /// Whether the path comes before another in the order of their bytes, which no locale changes.
  package func precedesByBytes(_ other: String) -> Bool {
    utf8.span.withUnsafeBytes { mine in
      other.utf8.span.withUnsafeBytes { theirs in
        guard let start = mine.baseAddress, let other = theirs.baseAddress else {
          return mine.count < theirs.count
        }
        let order = memcmp(start, other, min(mine.count, theirs.count))
        return order == 0 ? mine.count < theirs.count : order < 0
      }
    }
  }

  fileprivate var belongsToTools: Bool {
    utf8.last == UInt8(ascii: "~")
      || utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }
}
