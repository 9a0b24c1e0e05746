/// Personal data in a file that stands beside the texts, never what it is.
public enum FileFinding: Sendable, Hashable {
  /// Somebody's name.
  case author(AuthorPlace)
  /// Personal data in a text.
  case text(PersonalDataKind)
  /// Where a picture was taken.
  case location
  /// No text that a reader, a search or a voice could read: pictures of pages alone.
  case noText
  /// The file is broken, behind a password or larger unpacked than anything should be: nobody can tell what it holds.
  case unreadable
}

/// Where a file keeps somebody's name.
public enum AuthorPlace: Sendable, Hashable, CaseIterable {
  /// In the properties: who made it, who saved it last, whose manager it was.
  case properties
  /// Beside comments.
  case comments
  /// Beside changes that are tracked.
  case changes
}
