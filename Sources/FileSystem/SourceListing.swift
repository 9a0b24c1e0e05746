internal import Glibc

/// What a source folder held when it was listed.
struct SourceListing: Sendable {
  var entries: [SourceTree.Entry] = []
  /// The state of each file.
  var states: [(path: String, state: FileState)] = []
}

/// What changes when a file is written to or another takes its place.
struct FileState: Sendable, Equatable {
  private let device: UInt
  private let number: UInt
  private let size: Int
  private let modified: timespec
  private let changed: timespec

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
    size = status.st_size
    modified = status.st_mtim
    changed = status.st_ctim
  }

  static func == (first: FileState, second: FileState) -> Bool {
    first.device == second.device && first.number == second.number && first.size == second.size
      && first.modified.isSame(as: second.modified) && first.changed.isSame(as: second.changed)
  }
}

extension timespec {
  fileprivate func isSame(as other: timespec) -> Bool {
    tv_sec == other.tv_sec && tv_nsec == other.tv_nsec
  }
}
