/// What a source folder held when it was listed.
struct SourceListing: Sendable {
  var entries: [SourceTree.Entry] = []
  /// The stamp of each file.
  var stamps: [(path: String, stamp: FileStamp)] = []
}
