internal import Glibc

/// Reads the names in a folder, in the order of the file system.
struct FolderReader: ~Copyable {
  private let stream: OpaquePointer

  /// Takes an open folder over.
  init(_ folder: consuming Descriptor) throws(Errno) {
    let number = folder.release()
    guard let stream = fdopendir(number) else {
      let code = errno
      close(number)
      throw Errno(code: code)
    }
    self.stream = stream
  }

  deinit {
    closedir(stream)
  }
}

/// What a folder holds under one name.
struct FolderEntry {
  /// The bytes of the name with the zero after them, valid until the next entry is read.
  let name: UnsafePointer<CChar>
  /// Unknown where the file system does not say.
  let type: FileType?
}

extension FolderReader {
  /// The next entry but for the folder itself and its parent, or nil at the end.
  func next() throws(Errno) -> FolderEntry? {
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Errno(code: errno) }
        return nil
      }
      // The record is shorter than its type says, so the name is taken in its place and never copied with it.
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 {
        return FolderEntry(name: name, type: FileType(directoryEntry: entry.pointee.d_type))
      }
    }
  }

  /// What stands under a name in this folder; nil where it is gone.
  ///
  /// - Parameter following: Whether a symbolic link is followed to what it names.
  func status(of entry: FolderEntry, following: Bool = false) throws(Errno) -> stat? {
    var status = stat()
    do throws(Errno) {
      try Errno.check { fstatat(dirfd(stream), entry.name, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) }
      return status
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// The entry's type, asked for where the file system did not say; nil where the entry is gone.
  func type(of entry: FolderEntry) throws(Errno) -> FileType? {
    if let type = entry.type { return type }
    return try status(of: entry)?.fileType
  }

  /// The text of a symbolic link, with every byte that is no UTF-8 replaced.
  func target(of entry: FolderEntry) throws(Errno) -> String {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try Errno.check { readlinkat(dirfd(stream), entry.name, &text, text.count) }
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes a file from this folder.
  func remove(_ entry: FolderEntry) throws(Errno) {
    do throws(Errno) {
      try Errno.check { unlinkat(dirfd(stream), entry.name, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }
}

extension FolderEntry {
  /// The bytes of the name.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: name, count: strlen(name)).assumingMemoryBound(to: UInt8.self)
  }

  /// The name as text, with every byte that is no UTF-8 replaced.
  var text: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
