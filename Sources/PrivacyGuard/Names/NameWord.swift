/// A word of a passage that can be a part of a name.
struct NameWord: Hashable {
  let range: Range<Int>
  /// In small letters, with е for ё.
  let text: String
  /// Whether it is a capital with a full stop.
  let isInitial: Bool

  /// Where the word ends, its full stop with it.
  var end: Int { range.upperBound + (isInitial ? 1 : 0) }
}

extension NameWord {
  /// Whether it is one of the first names that are given here, in any case.
  var isGivenName: Bool { !isInitial && GivenNames.contains(text) }

  /// Whether it is a father's name, in any case: «Ивановна», «Ильича».
  var isPatronymic: Bool {
    guard !isInitial, text.count >= 6 else { return false }
    let roots = ["ович", "евич", "ьич", "ьмич", "омич", "итич", "овн", "евн", "иничн"]
    let ends = ["", "а", "у", "ем", "е", "ы", "ой", "ою"]
    return roots.contains { root in ends.contains { text.hasSuffix(root + $0) } }
  }
}

extension Passage {
  /// Runs of words that begin with capitals and have nothing but a space between them.
  func nameRuns() -> [[NameWord]] {
    var runs: [[NameWord]] = []
    var run: [Range<Int>] = []
    var offset = 0
    while let start = scalars[offset...].firstIndex(where: \.isCyrillic) {
      let word = start..<endOfWord(from: start)
      offset = word.upperBound
      if let last = run.last, !isGap(end(of: last)..<start) {
        if run.count > 1 { runs.append(run.map(nameWord)) }
        run = []
      }
      if isCapitalized(word) { run.append(word) }
    }
    return run.count > 1 ? runs + [run.map(nameWord)] : runs
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while let scalar = self[end],
      scalar.isCyrillic || scalar == "-" && self[end + 1]?.isCyrillicCapital == true
    {
      end += 1
    }
    return end
  }

  /// Whether a word can be a part of a name: a capital with small letters after it, or with a full stop.
  private func isCapitalized(_ word: Range<Int>) -> Bool {
    scalars[word.lowerBound].isCyrillicCapital && (word.count > 1 || self[word.upperBound] == ".")
  }

  private func nameWord(_ range: Range<Int>) -> NameWord {
    NameWord(range: range, text: folded(range), isInitial: range.count == 1)
  }

  /// Where a word ends, the full stop of an initial with it.
  private func end(of word: Range<Int>) -> Int { word.count == 1 ? word.upperBound + 1 : word.upperBound }

  /// Whether words that far apart belong to one name: nothing, or spaces and marks of emphasis.
  private func isGap(_ range: Range<Int>) -> Bool {
    range.count <= Self.widestGap && scalars[range].allSatisfy { $0.isSpace || $0 == "*" || $0 == "_" }
  }

  /// In characters.
  static var widestGap: Int { 4 }
}
