internal import Glibc

/// The folder beside a site in which the next one is put together; only who holds it publishes.
///
/// It may hold three folders: `new`, the site in the making; `old`, the standing site while it is out of its
/// place, perhaps the only copy; `trash`, what nobody needs. And a file: `note`, the note in the making. It goes when its
/// owner goes.
struct WorkFolder: ~Copyable {
  let target: PublishingTarget
  let parent: Descriptor
  let folder: Descriptor

  private init(target: PublishingTarget, parent: consuming Descriptor, folder: consuming Descriptor) {
    self.target = target
    self.parent = parent
    self.folder = folder
  }

  deinit {
    try? clear()
    // Stays where something is left in it: a site out of its place waits for the next build to put it back.
    try? parent.removeFolder(target.workName)
  }
}

extension WorkFolder {
  /// Makes the work folder and locks it.
  static func claim(beside target: PublishingTarget) throws(PublishingError) -> WorkFolder {
    let parent = try target.openParent()
    let attempts = 100
    for _ in 0..<attempts {
      let folder = try PublishingError.during(.createDirectory, target.workPath) { () throws(Errno) in
        try parent.makeFolder(target.workName)
        return try parent.openIfThere(target.workName, .realFolder)
      }
      guard let folder else { continue }
      let locked = try PublishingError.during(.lock, target.workPath) { () throws(Errno) in try folder.lock()
      }
      guard locked else { throw .busy(target.directory) }
      // The build that held the lock may have removed the folder between the opening and the locking.
      let isCurrent = try PublishingError.during(.lock, target.workPath) { () throws(Errno) in
        try parent.status(of: target.workName)?.isSame(as: folder.status()) == true
      }
      if isCurrent {
        return WorkFolder(target: target, parent: parent, folder: folder)
      }
    }
    throw .busy(target.directory)
  }
}

/// What stands in the place of a site.
enum Standing {
  /// Nothing, or an empty folder.
  case nothing
  /// A site that mumo made.
  case site
}

extension WorkFolder {
  /// Mends and clears what a build left that was cut short.
  ///
  /// - Returns: What stands in the site's place.
  func prepare() throws(PublishingError) -> Standing {
    var standing = try standing()
    try PublishingError.during(.remove, target.workPath) { () throws(Errno) in
      if try folder.status(of: "old") != nil {
        switch standing {
        case .nothing:
          try parent.rename(inside("old"), to: target.name)
          standing = .site
        case .site:
          try folder.removeTree("trash")
          try folder.rename("old", to: "trash")
        }
      }
      try clear()
    }
    return standing
  }

  /// Removes what nobody needs.
  func clear() throws(Errno) {
    try folder.removeTree("new")
    try folder.removeTree("trash")
    try folder.removeFile("note")
  }

  private func standing() throws(PublishingError) -> Standing {
    let status = try PublishingError.during(.list, target.directory) { () throws(Errno) in
      try parent.status(of: target.name)
    }
    switch status?.fileType {
    case nil: return .nothing
    case .link: throw .symbolicLink(target.directory)
    case .file, .other: throw .notAFolder(target.directory)
    case .folder: break
    }
    let (isEmpty, isSite) = try PublishingError.during(.list, target.directory) { () throws(Errno) in
      let site = try parent.open(target.name, .realFolder)
      let marker = try site.status(of: OutputFile.marker.path)
      return (try FolderReader(site).next() == nil, marker?.fileType == .file)
    }
    if isSite { return .site }
    if isEmpty { return .nothing }
    throw .foreignFolder(target.directory)
  }

  /// Makes the folder of the new site.
  ///
  /// - Parameter standing: What stands in the site's place.
  func newSite(replacing standing: Standing) throws(PublishingError) -> NewSite {
    let old: Descriptor? =
      switch standing {
      case .nothing: nil
      case .site:
        try PublishingError.during(.list, target.directory) { () throws(Errno) in
          try parent.open(target.name, .realFolder)
        }
      }
    let new = try PublishingError.during(.createDirectory, target.workPath) { () throws(Errno) in
      try folder.makeFolder("new")
      return try folder.open("new", .realFolder)
    }
    return NewSite(directory: target.directory, new: new, old: old)
  }
}

extension WorkFolder {
  /// Puts the new site into its place.
  ///
  /// - Parameters:
  ///   - standing: What stands there.
  ///   - exchange: Exchanges two names in one step.
  func install(replacing standing: Standing, exchange: Exchange) throws(PublishingError) {
    try PublishingError.during(.rename, target.directory) { () throws(Errno) in
      switch standing {
      case .nothing:
        try parent.rename(inside("new"), to: target.name)
      case .site:
        do throws(Errno) {
          try exchange(parent, inside("new"), target.name)
        } catch {
          guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) else { throw error }
          try installInTwoSteps()
        }
      }
    }
  }

  /// For a file system that cannot exchange names. A build that is cut short between the steps leaves the
  /// old site in the work folder, from which the next build puts it back.
  private func installInTwoSteps() throws(Errno) {
    try parent.rename(target.name, to: inside("old"))
    do throws(Errno) {
      try parent.rename(inside("new"), to: target.name)
    } catch {
      try? parent.rename(inside("old"), to: target.name)
      throw error
    }
    try? folder.rename("old", to: "trash")
  }

  func inside(_ name: String) -> String {
    "\(target.workName)/\(name)"
  }
}

/// Exchanges two names of a folder in one step.
typealias Exchange = @Sendable (_ folder: borrowing Descriptor, String, String) throws(Errno) -> Void

extension Descriptor {
  /// Opens a path relative to this folder; nil where nothing stands there.
  fileprivate func openIfThere(_ path: String, _ flags: OpenFlags) throws(Errno) -> Descriptor? {
    do throws(Errno) {
      return try open(path, flags)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Locks an open file or folder until it is closed; false where somebody else holds the lock.
  fileprivate func lock() throws(Errno) -> Bool {
    do throws(Errno) {
      try Errno.check { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }
}

extension stat {
  fileprivate func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }
}
