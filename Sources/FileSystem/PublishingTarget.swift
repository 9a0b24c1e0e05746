internal import Glibc

/// Where a site is published.
struct PublishingTarget {
  /// The folder as the user named it.
  let directory: String
  /// The absolute path, without symbolic links, of the folder that the site's folder lies in.
  let parent: String
  /// The name of the site's folder in it.
  let name: String

  /// - Parameters:
  ///   - directory: The folder of the site.
  ///   - protected: Folders that it must not hold, be or lie in.
  init(_ directory: String, protecting protected: [String]) throws(PublishingError) {
    let path = try PublishingError.during(.createDirectory, directory) { () throws(Errno) in
      try directory.standingItself()
    }
    let current = try PublishingError.during(.list, ".") { () throws(Errno) in try String(realPathOf: ".") }
    guard let name = path.lastPart, path != current, current.path(inside: path) == nil else {
      throw .overlapsSources(directory: directory, source: current)
    }
    for folder in protected {
      let source = try PublishingError.during(.list, folder) { () throws(Errno) in try folder.resolved() }
      guard source != path, source.path(inside: path) == nil, path.path(inside: source) == nil else {
        throw .overlapsSources(directory: directory, source: folder)
      }
    }
    self.directory = directory
    self.name = name
    parent = path.parentFolder ?? "/"
  }
}

extension PublishingTarget {
  /// The folder, beside the site's, in which a new site is put together.
  var workName: String { ".\(name).mumo" }

  /// The name of the file, beside the site's folder, in which a publication leaves its note.
  var noteName: String { "\(workName)-note" }

  /// The path of the folder in which a new site is put together.
  var workPath: String { parent == "/" ? "/\(workName)" : "\(parent)/\(workName)" }

  /// Opens the folder that the site's folder lies in; makes it where it does not stand.
  func openParent() throws(PublishingError) -> Descriptor {
    try PublishingError.during(.createDirectory, parent) { () throws(Errno) in
      let root = try Descriptor.open("/", .folder)
      return try root.inFolder(of: parent + "/") { () throws(Errno) in try root.open(parent, .folder) }
    }
  }
}

extension String {
  /// The absolute path without symbolic links, but for the last part, which may be one and need not stand.
  fileprivate func standingItself() throws(Errno) -> String {
    let path = withoutTrailingSlashes
    guard let name = path.lastPart, name != ".", name != ".." else { return try resolved() }
    return try path.leadingPart.resolved().appending(part: name)
  }

  /// The absolute path without symbolic links, also where its last parts do not stand.
  func resolved() throws(Errno) -> String {
    guard !isEmpty, !utf8.contains(0) else { throw Errno(code: ENOENT) }
    do throws(Errno) {
      return try String(realPathOf: self)
    } catch {
      let path = withoutTrailingSlashes
      guard error.code == ENOENT, let name = path.lastPart else { throw error }
      let parent = try path.leadingPart.resolved()
      switch name {
      case ".": return parent
      case "..": return parent.parentFolder ?? "/"
      default: return parent.appending(part: name)
      }
    }
  }

  private func appending(part: String) -> String {
    self == "/" ? "/\(part)" : "\(self)/\(part)"
  }

  private var withoutTrailingSlashes: String {
    var path = self[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return String(path)
  }

  /// What stands before the last part.
  private var leadingPart: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == utf8.startIndex ? "/" : String(self[..<slash])
  }

  /// The last part of a path; nil for the root.
  var lastPart: String? {
    let name = utf8.lastIndex(of: UInt8(ascii: "/")).map { self[utf8.index(after: $0)...] } ?? self[...]
    return name.isEmpty ? nil : String(name)
  }
}
