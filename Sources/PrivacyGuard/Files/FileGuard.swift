/// Finds personal data in files: what programs write into them unasked, names of authors in documents and places in
/// pictures, and what the texts of Office, of OpenDocument and of ZIP archives say. The texts of PDF, RTF and Word 97 are
/// not read.
///
/// What a file is, its first bytes say, whatever its name.
public struct FileGuard: Sendable {
  /// Names that may stand there all the same.
  public let allowed: AllowedWords

  /// A guard.
  public init(allowing allowed: AllowedWords) {
    self.allowed = allowed
  }

  /// The personal data in a file, each kind once, in the order of the cases of `FileFinding`.
  ///
  /// - Parameter bytes: The whole file.
  public func findings(in bytes: [UInt8]) -> [FileFinding] {
    var survey = FileSurvey(allowing: allowed)
    survey.look(into: bytes)
    let authors = AuthorPlace.allCases.map(FileFinding.author)
    let texts = PersonalDataKind.allCases.map(FileFinding.text)
    return (authors + texts + [.location, .noText, .unreadable]).filter(survey.found.contains)
  }
}
