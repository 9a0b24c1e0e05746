internal import Glibc

/// What stands under a name.
enum FileType {
  case file
  case folder
  case link
  case other
}

extension FileType {
  /// The type in a folder's record; nil where the file system leaves it open.
  init?(directoryEntry type: UInt8) {
    switch Int(type) {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    default: self = .other
    }
  }
}

extension stat {
  /// The type that the mode tells.
  var fileType: FileType {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
