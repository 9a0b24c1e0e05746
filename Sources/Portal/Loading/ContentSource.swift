public import FileSystem
public import SchoolCalendar

/// Where content comes from: the effects that loading needs, given from outside.
public struct ContentSource: Sendable {
  /// The content folder.
  public let tree: SourceTree
  /// The content folder as messages name it, without a slash at the end.
  public let root: String
  /// Reads the people file, which may lie outside the tree, by its path relative to the content folder; nil
  /// where there is none.
  public let readPeople: @Sendable (_ path: String) throws(FileSystemError) -> [UInt8]?
  /// The clock of a time zone, stopped on the day to build for; nil where there is no such zone.
  public let clock: @Sendable (_ timeZone: String) -> ZoneClock?
  /// Called when all files are read, and what they say of each other is looked at.
  public let linkingBegins: @Sendable () -> Void

  /// A source of content.
  public init(
    tree: SourceTree, root: String,
    readPeople: @escaping @Sendable (_ path: String) throws(FileSystemError) -> [UInt8]?,
    clock: @escaping @Sendable (_ timeZone: String) -> ZoneClock?,
    linkingBegins: @escaping @Sendable () -> Void = {}
  ) {
    self.tree = tree
    self.root = root
    self.readPeople = readPeople
    self.clock = clock
    self.linkingBegins = linkingBegins
  }
}
