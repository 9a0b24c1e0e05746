internal import Glibc

/// A folder that holds a published site, or a copy of one.
public struct PublishedFolder: Sendable {
  private let path: String

  /// A folder that holds a published site.
  public init(_ path: String) { self.path = path }

  /// How a file of the folder differs from what was published.
  public struct Difference: Sendable, Hashable {
    /// The path in the site.
    public let path: String
    /// What is wrong with the file.
    public let kind: Kind

    /// What can be wrong with a file.
    public enum Kind: Sendable, Hashable {
      /// Nothing stands there.
      case missing
      /// Other bytes stand there, or something that is no file.
      case altered
      /// Nothing of that name was published.
      case foreign
    }
  }
}

extension PublishedFolder {
  /// The bytes of a file; nil where none stands there.
  public func read(_ path: String) throws(FileSystemError) -> [UInt8]? {
    let folder = try open()
    do throws(FileSystemError) {
      return try FileSystemError.during(.read, "\(self.path)/\(path)") { () throws(Errno) in
        try folder.openOwn(path).readAll()
      }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Holds the folder against what was published. The publisher's marker, which hosts may leave out, does not matter.
  ///
  /// - Parameters:
  ///   - files: What was published.
  ///   - manifest: The path of the file that says so.
  /// - Returns: The differences, sorted by the bytes of the paths.
  public func differences(
    from files: [PublishedFile], listedIn manifest: String
  ) throws(FileSystemError) -> [Difference] {
    let folder = try open()
    let kinds = try concurrently(files.count) { index throws(FileSystemError) in
      try kind(of: files[index], in: folder)
    }
    var differences = zip(files, kinds).compactMap { file, kind in
      kind.map { Difference(path: file.path, kind: $0) }
    }
    let known = Set(files.map(\.path)).union([manifest, OutputFile.marker.path])
    let standing = try FileSystemError.during(.list, path) { () throws(Errno) in
      try folder.filePaths(under: ".")
    }
    differences += standing.filter { !known.contains($0) }.map { Difference(path: $0, kind: .foreign) }
    return differences.sorted { $0.path.precedesByBytes($1.path) }
  }

  private func open() throws(FileSystemError) -> Descriptor {
    try FileSystemError.during(.list, path) { () throws(Errno) in try Descriptor.open(path, .folder) }
  }

  private func kind(
    of file: PublishedFile, in folder: borrowing Descriptor
  ) throws(FileSystemError) -> Difference.Kind? {
    do throws(Errno) {
      return try folder.openOwn(file.path).digest() == file.digest ? nil : .altered
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: return .missing
      // A link, a folder, a pipe; or a path that leaves the site.
      case ELOOP, EISDIR, EINVAL, EXDEV, ENXIO: return .altered
      default: throw FileSystemError(.read, path: "\(path)/\(file.path)", code: error.code)
      }
    }
  }
}
