import FileSystem

/// All that a site depends on, by stamps and states instead of bytes. Of the programs that others have made it is their
/// file alone, not the libraries that they load.
struct BuildInputs: Codable, Equatable {
  /// A file outside of the source folders; without a stamp where it does not stand.
  struct OuterFile: Codable, Equatable {
    let path: String
    let stamp: FileStamp?

    init(_ path: String) {
      self.path = path
      stamp = FileStamp(of: path)
    }
  }

  /// What was asked for, all options that change a site.
  let options: [String]
  /// The IANA name of the zone that tells the day.
  let timeZone: String
  /// The day that the site is built for, as in ISO 8601.
  let day: String
  let content: TreeState
  let theme: TreeState
  /// Where people stand: often not among the content.
  let people: OuterFile
  /// This program with its libraries, and the programs that it runs.
  let programs: [OuterFile]
}

extension BuildInputs {
  /// Whether every later change is sure to be seen.
  ///
  /// - Parameter start: When the build began.
  func areSettled(at start: FileTime) -> Bool {
    content.isSettled(at: start) && theme.isSettled(at: start)
      && ([people] + programs).allSatisfy { $0.stamp?.isSettled(at: start) ?? true }
  }
}
