import Diagnostics
import Foundation

/// What a build has told the next one: what it was made from and what it has said.
///
/// A site depends on nothing but its inputs, so as long as they are the same and the site stands untouched, there is
/// nothing to read, to check and to make again.
struct BuildRecord: Codable {
  /// What the site was made from.
  let inputs: BuildInputs
  /// What was wrong, sorted.
  let diagnostics: [Diagnostic]
  /// What the search lacks; nil where there is one.
  let searchWarning: String?
  /// The pages of the site.
  let pageCount: Int
  /// All files of the site but the publisher's own.
  let fileCount: Int
}

extension BuildRecord {
  /// Reads a record; nil where it is none of this program's.
  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(BuildRecord.self, from: Data(bytes)) else { return nil }
    self = record
  }

  /// The record as a note for the next build.
  var note: [UInt8]? { (try? JSONEncoder().encode(self)).map { Array($0) } }
}
