internal import Glibc

/// A site in the making, beside the one that stands.
struct NewSite: ~Copyable {
  /// The folder as the user knows it.
  let directory: String
  let new: Descriptor
  let old: Descriptor?

  /// How a file of the new site stands to the old one.
  enum Origin {
    /// The old site has no such file.
    case added
    /// The old site has other bytes there.
    case replaced
    /// The old site has the same bytes there.
    case unchanged
  }

  /// What has become of a file.
  struct ComposedFile {
    let origin: Origin
    /// The digest of its bytes, where it was asked for.
    let digest: Digest?
  }
}

extension NewSite {
  /// Writes the files that the old site has not got.
  ///
  /// - Parameter digesting: Whether to make the digests, as the bytes pass by.
  func writeChanges(_ files: [OutputFile], digesting: Bool) throws(FileSystemError) -> [ComposedFile] {
    try concurrently(files.count) { index throws(FileSystemError) in
      let file = files[index]
      switch file.content {
      case .bytes(let make):
        let bytes = make()
        let origin = try write(bytes, to: file.path)
        return ComposedFile(origin: origin, digest: digesting ? Digest(bytes) : nil)
      case .copy(of: let source):
        return try copy(source, to: file.path, digesting: digesting)
      }
    }
  }

  /// Brings the files over whose bytes the old site has.
  func carryOver(_ paths: [String]) throws(FileSystemError) {
    _ = try concurrently(paths.count) { index throws(FileSystemError) in
      let path = paths[index]
      try FileSystemError.during(.link, "\(directory)/\(path)") { () throws(Errno) in try carryOver(path) }
    }
  }

  /// How many files the old site has.
  func countOldFiles() throws(FileSystemError) -> Int {
    switch old {
    case .none: 0
    case .some(let old):
      try FileSystemError.during(.list, directory) { () throws(Errno) in try old.countFiles(under: ".") }
    }
  }
}

extension NewSite {
  private func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) -> Origin {
    let origin = origin(of: path) { old throws(Errno) in try old.holds(bytes) }
    if origin != .unchanged {
      try FileSystemError.during(.write, "\(directory)/\(path)") { () throws(Errno) in
        try create(path) { file throws(Errno) in try file.write(bytes) }
      }
    }
    return origin
  }

  private func copy(_ source: String, to path: String, digesting: Bool) throws(FileSystemError)
    -> ComposedFile
  {
    let input = try FileSystemError.during(.read, source) { () throws(Errno) in
      let input = try Descriptor.open(source, .reading)
      _ = try input.regularSize()
      return input
    }
    var digest = digesting ? DigestBuilder() : nil
    let origin = origin(of: path) { old throws(Errno) in try old.holdsSame(as: input, digest) }
    if origin != .unchanged {
      digest = digesting ? DigestBuilder() : nil
      try FileSystemError.during(.write, "\(directory)/\(path)") { () throws(Errno) in
        try input.rewind()
        try create(path) { file throws(Errno) in try file.write(contentOf: input, digest) }
      }
    }
    return ComposedFile(origin: origin, digest: digest?.finish())
  }

  /// Compares with the old site. A file of the old site that cannot be read is replaced like any other.
  private func origin(of path: String, isSame: (borrowing Descriptor) throws(Errno) -> Bool) -> Origin {
    switch old {
    case .none: return .added
    case .some(let old):
      do throws(Errno) {
        return try isSame(old.openOwn(path)) ? .unchanged : .replaced
      } catch {
        // A link is counted with what is removed, not with what is replaced: it may hide a whole folder.
        return [ENOENT, ENOTDIR, EISDIR, ELOOP].contains(error.code) ? .added : .replaced
      }
    }
  }

  private func create(_ path: String, _ fill: (borrowing Descriptor) throws(Errno) -> Void) throws(Errno) {
    let file = try new.inFolder(of: path) { () throws(Errno) in try new.open(path, .creating) }
    try fill(file)
    try file.close()
  }

  private func carryOver(_ path: String) throws(Errno) {
    switch old {
    case .none: return
    case .some(let old):
      do throws(Errno) {
        try new.inFolder(of: path) { () throws(Errno) in try old.link(path, to: new, as: path) }
      } catch {
        guard [EXDEV, EMLINK, EPERM, EOPNOTSUPP, ENOSYS].contains(error.code) else { throw error }
        let input = try old.openOwn(path)
        try create(path) { file throws(Errno) in try file.write(contentOf: input) }
      }
    }
  }
}
