import FileSystem
public import Portal
public import Site

/// The files of a site by their paths; pages are made when somebody asks for them.
public struct ServedSite: Sendable {
  /// The path that the site stands at, with a slash at both ends.
  let base: String
  private let files: [String: OutputFile]

  /// A site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - address: Where it is published: its links begin with the path of this address.
  public init(_ site: Site, address: SiteAddress) {
    base = address.path
    files = Dictionary(site.files.map { ($0.path, $0) }) { first, _ in first }
  }

  init(base: String, files: [String: OutputFile]) {
    self.base = base
    self.files = files
  }
}

extension ServedSite {
  /// A file by its path below the base.
  subscript(path: String) -> OutputFile? { files[path] }

  /// This site, and of an older one what it has no file for.
  func filled(from older: ServedSite?) -> ServedSite {
    guard let older, older.base == base else { return self }
    return ServedSite(base: base, files: files.merging(older.files) { own, _ in own })
  }
}
