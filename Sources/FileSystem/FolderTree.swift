internal import Glibc

// Whole trees under an open folder. Every folder is opened by its path, so that no depth runs out of
// descriptors; the paths are the bytes of the disk, which need not be UTF-8.
extension Descriptor {
  /// How many files, links and the like lie under a folder.
  func countFiles(under path: String) throws(Errno) -> Int {
    try walk(path) { _, _ in }.joined().reduce(0) { $0 + $1.fileCount }
  }

  /// The paths of all files, links and the like that lie under a folder, relative to it, in no order.
  ///
  /// Every byte of a name that is no UTF-8 is replaced.
  func filePaths(under path: String) throws(Errno) -> [String] {
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let reader = try FolderReader(open("\(path)/\(folder)", .realFolder))
      while let entry = try reader.next() {
        let inner = folder.isEmpty ? entry.text : "\(folder)/\(entry.text)"
        switch try reader.type(of: entry) {
        case nil: continue
        case .folder: folders.append(inner)
        case .file, .link, .other: paths.append(inner)
        }
      }
    }
    return paths
  }

  /// Removes a folder with all that it holds; one that does not stand will do.
  func removeTree(_ path: String) throws(Errno) {
    guard try status(of: path) != nil else { return }
    let levels = try walk(path) { reader, entry throws(Errno) in try reader.remove(entry) }
    for folders in levels.reversed() {
      _ = try concurrently(folders.count) { index throws(Errno) in try removeFolder(folders[index].path) }
    }
  }
}

/// A folder of a tree as it was walked through.
private struct WalkedFolder: Sendable {
  /// A C string.
  let path: [CChar]
  var fileCount = 0
  var folders: [[CChar]] = []
}

extension Descriptor {
  /// Visits everything under a folder that is not a folder itself.
  ///
  /// - Returns: The folders by their depth.
  private func walk(
    _ path: String,
    _ visit: @Sendable (borrowing FolderReader, FolderEntry) throws(Errno) -> Void
  ) throws(Errno) -> [[WalkedFolder]] {
    var levels: [[WalkedFolder]] = []
    var paths = [Array(path.utf8CString)]
    while !paths.isEmpty {
      let level = try concurrently(paths.count) { [paths] index throws(Errno) in
        try walkThrough(paths[index], visit)
      }
      paths = level.flatMap(\.folders)
      levels.append(level)
    }
    return levels
  }

  private func walkThrough(
    _ path: [CChar],
    _ visit: (borrowing FolderReader, FolderEntry) throws(Errno) -> Void
  ) throws(Errno) -> WalkedFolder {
    var folder = WalkedFolder(path: path)
    let reader = try FolderReader(open(path, .realFolder))
    while let entry = try reader.next() {
      switch try reader.type(of: entry) {
      case nil: continue
      case .folder: folder.folders.append(entry.path(in: path))
      case .file, .link, .other:
        try visit(reader, entry)
        folder.fileCount += 1
      }
    }
    return folder
  }
}

extension FolderEntry {
  /// The path of the entry as a C string.
  func path(in folder: [CChar]) -> [CChar] {
    folder.dropLast() + [CChar(UInt8(ascii: "/"))] + UnsafeBufferPointer(start: name, count: bytes.count + 1)
  }
}
