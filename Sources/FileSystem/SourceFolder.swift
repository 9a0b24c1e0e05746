internal import Glibc

/// The folder on the disk behind a source tree.
final class SourceFolder: Sendable {
  private let path: String
  private let realPath: String
  private let root: Descriptor

  init(_ path: String) throws(FileSystemError) {
    self.path = path
    realPath = try FileSystemError.during(.list, path) { () throws(Errno) in try String(realPathOf: path) }
    root = try FileSystemError.during(.list, path) { () throws(Errno) in try .open(path, .folder) }
  }
}

extension SourceFolder {
  /// The bytes of a file; a symbolic link is followed only to where it stays in the tree.
  func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    try FileSystemError.during(.read, "\(self.path)/\(path)") { () throws(Errno) in try open(path).readAll() }
  }

  /// Changes when the file does.
  func stamp(of path: String) throws(Errno) -> FileStamp {
    FileStamp(try open(path).status())
  }

  private func open(_ path: String) throws(Errno) -> Descriptor {
    guard !path.utf8.contains(0) else { throw Errno(code: ENOENT) }
    do throws(Errno) {
      return try root.openBeneath(path, .reading)
    } catch {
      guard error.code == ELOOP || error.code == ENOSYS else { throw error }
    }
    guard let inside = try String(realPathOf: "\(realPath)/\(path)").path(inside: realPath) else {
      throw Errno(code: EXDEV)
    }
    do throws(Errno) {
      return try root.openBeneath(inside, .reading)
    } catch {
      guard error.code == ENOSYS else { throw error }
      return try root.open(inside, .readingReal)
    }
  }
}

extension SourceFolder {
  /// All that the tree holds but its folders, in no order.
  func list() throws(FileSystemError) -> SourceListing {
    var listing = SourceListing()
    var folders = [""]
    while let folder = folders.popLast() {
      try FileSystemError.during(.list, folder.isEmpty ? path : "\(path)/\(folder)") { () throws(Errno) in
        do throws(Errno) {
          try list(folder, into: &listing, folders: &folders)
        } catch {
          // A folder that went between its parent's listing and its own is no failure.
          if error.code != ENOENT || folder.isEmpty { throw error }
        }
      }
    }
    return listing
  }

  private func list(
    _ folder: String,
    into listing: inout SourceListing,
    folders: inout [String]
  ) throws(Errno) {
    let reader = try FolderReader(root.open(folder.isEmpty ? "." : folder, .realFolder))
    let prefix = folder.isEmpty ? "" : folder + "/"
    while let entry = try reader.next() {
      let name = entry.bytes
      guard name.first != UInt8(ascii: "."), let type = try reader.type(of: entry) else { continue }
      if name.last == UInt8(ascii: "~"), type != .folder { continue }
      let path = prefix + entry.text
      if !name.isUTF8 {
        listing.entries.append(.init(path: path, kind: .unreadableName))
      } else if type == .folder {
        folders.append(path)
      } else if let (kind, status) = try kind(of: entry, type, at: path, in: reader) {
        listing.entries.append(.init(path: path, kind: kind))
        if let status { listing.stamps.append((path, FileStamp(status))) }
      }
    }
  }

  /// What stands under a name that is no folder, and the status of a file; nil where it has gone meanwhile.
  private func kind(
    of entry: FolderEntry,
    _ type: FileType,
    at path: String,
    in reader: borrowing FolderReader
  ) throws(Errno) -> (SourceTree.Kind, stat?)? {
    switch type {
    case .folder, .other: return (.other, nil)
    case .file:
      return try reader.status(of: entry).map { (.file(size: Int($0.st_size)), $0) }
    case .link:
      let target = try reader.target(of: entry)
      guard let status = try? reader.status(of: entry, following: true) else {
        return (.linkOutside(target: target), nil)
      }
      if status.fileType == .folder { return (.folderLink(target: target), nil) }
      let real = try? String(realPathOf: "\(realPath)/\(path)")
      guard let inside = real?.path(inside: realPath) else { return (.linkOutside(target: target), nil) }
      // By another ending a file would pass for what it is not: private settings for an attachment.
      guard inside.ending == path.ending else { return (.other, nil) }
      return status.fileType == .file ? (.file(size: Int(status.st_size)), status) : (.other, nil)
    }
  }
}

extension SourceFolder {
  /// The first file that is no longer what it was when the tree was listed, as messages name it.
  func changedFile(since listing: SourceListing) -> String? {
    let changes = concurrently(listing.stamps.count) { index in
      let (path, stamp) = listing.stamps[index]
      var status = stat()
      return fstatat(root.number, path, &status, 0) != 0 || FileStamp(status) != stamp
    }
    return zip(listing.stamps, changes).filter(\.1).map(\.0.path).min().map { "\(path)/\($0)" }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isUTF8: Bool {
    allSatisfy { $0 < 0x80 } || String(validating: self, as: UTF8.self) != nil
  }
}

extension String {
  /// What follows the last dot of its name.
  fileprivate var ending: Substring {
    let name = split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[$0...] } ?? ""
  }
}
