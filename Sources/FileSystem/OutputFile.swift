/// One file of a site.
public struct OutputFile: Sendable {
  /// The path in the site, with `/` between its parts.
  public let path: String
  /// Where the bytes come from.
  public let content: Content

  /// Where the bytes of an output file come from.
  public enum Content: Sendable {
    /// Made when the site is put together, on any core and once.
    case bytes(@Sendable () -> [UInt8])
    /// Copied from a file on the disk, which is never held in memory as a whole; the path is absolute or
    /// relative to the current folder.
    case copy(of: String)
  }

  /// A file of a site.
  ///
  /// - Parameters:
  ///   - path: The path in the site, with `/` between its parts.
  ///   - content: Where the bytes come from.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}

extension OutputFile {
  /// The bytes of the file, made or read now.
  public func bytes() throws(FileSystemError) -> [UInt8] {
    switch content {
    case .bytes(let make): make()
    case .copy(of: let source):
      try FileSystemError.during(.read, source) { () throws(Errno) in
        try Descriptor.open(source, .reading).readAll()
      }
    }
  }

  /// Tells a site that may be replaced whole from a folder that holds somebody's work.
  static var marker: OutputFile {
    OutputFile(
      path: ".mumo-site",
      content: .bytes { Array("Made by mumo; the next build may replace this whole folder.\n".utf8) }
    )
  }
}

extension Sequence<OutputFile> {
  /// Finds paths that leave the site or stand in each other's way.
  func checkPaths() throws(PublishingError) {
    var files: Set<String> = []
    var folders: Set<String> = []
    for file in self {
      guard file.path.isSafeRelativePath else { throw .badPath(file.path) }
      guard files.insert(file.path).inserted else { throw .duplicatePath(file.path) }
      var folder = file.path.parentFolder
      while let path = folder, folders.insert(path).inserted {
        folder = path.parentFolder
      }
    }
    for file in self where folders.contains(file.path) {
      throw .fileIsFolder(file.path)
    }
  }
}

extension String {
  fileprivate var isSafeRelativePath: Bool {
    !utf8.contains(0)
      && utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
  }
}
