import FileSystem
import PrivacyGuard
import Testing

/// Invented samples of what the guard has to find and of what it has to let pass, one a line:
/// what it is, a tab, the text, `\n` for a line end.
struct Corpus {
  struct Sample: CustomTestStringConvertible, Sendable {
    /// The kind of personal data, or what kind of harmless text it is.
    let kind: String
    let text: String

    var testDescription: String { "\(kind): \(text)" }
  }

  let samples: [Sample]
}

extension Corpus {
  /// What has to be found.
  static let positives = Corpus("positives")
  /// What has to pass.
  static let negatives = Corpus("negatives")
  /// What should be found, written before the rules.
  static let unseenPositives = Corpus("unseen-positives")
  /// What should pass, written before the rules.
  static let unseenNegatives = Corpus("unseen-negatives")
  /// All samples, for what has to hold of any text.
  static let all = [positives, negatives, unseenPositives, unseenNegatives].flatMap(\.samples)

  private init(_ name: String) {
    let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let bytes = try? SourceTree.directory("\(tests)/PrivacyCorpus").read("\(name).tsv")
    samples = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").compactMap {
      line -> Sample? in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return Sample(kind: String(parts[0]), text: String(parts[1]).replacing("\\n", with: "\n"))
    }
  }
}
