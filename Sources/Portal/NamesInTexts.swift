extension People {
  /// Whether a text could name somebody: by a family name or an id of the people file, or by the look of a name.
  ///
  /// What is published for machines to gather asks this of every text that somebody has typed. In doubt the answer
  /// is yes: a table loses little by an empty cell.
  public func mayBeNamed(in text: String) -> Bool {
    guard text.mayHoldNames(isAnybodyKnown: isAnybodyKnown) else { return false }
    return text.looksLikeName || text.clauses.contains { $0.words.contains(where: knows) }
  }

  private func knows(_ word: Substring) -> Bool {
    let bare = word.withoutFullStops
    if bare.first?.isASCII == true { return PersonID(bare.lowercased()).map(contains) ?? false }
    guard bare.first?.isUppercase == true else { return false }
    return bare.split(separator: "-").contains { isFamilyName($0.foldedForNames) }
  }
}

extension StringProtocol {
  /// Whether it holds what looks like somebody's name: initials, or two words in a row that begin with capitals.
  var looksLikeName: Bool {
    clauses.contains { clause in
      let words = clause.words
      return words.contains(where: \.looksLikeInitials) || words.looksLikeFullName
    }
  }

  /// The parts between signs over which no name reaches: «Семинар «Листы обратной связи»» are two.
  fileprivate var clauses: [SubSequence] {
    split { !$0.isLetter && !$0.isNumber && !$0.isWhitespace && $0 != "." && $0 != "-" }
  }

  fileprivate var words: [SubSequence] { split(whereSeparator: \.isWhitespace) }

  /// «И.» or «И.И.»: a capital and a full stop, once or more.
  fileprivate var looksLikeInitials: Bool {
    guard let first, first.isUppercase else { return false }
    return dropFirst().first == "."
  }

  /// A capital and small letters: «Мария», «Римский-Корсаков».
  fileprivate var isCapitalized: Bool {
    let bare = withoutFullStops
    guard bare.count > 2, bare.first?.isUppercase == true else { return false }
    return bare.split(separator: "-").allSatisfy { $0.dropFirst().allSatisfy(\.isLowercase) }
  }

  fileprivate var withoutFullStops: SubSequence {
    var rest = self[...]
    while rest.first == "." { rest = rest.dropFirst() }
    while rest.last == "." { rest = rest.dropLast() }
    return rest
  }

  /// The text in small letters, with е for ё.
  var foldedForNames: String { lowercased().replacing("ё", with: "е") }
}

extension Array where Element: StringProtocol {
  /// The beginnings of words that stand in the names of countries, wars and holidays, not of people.
  private static var publicNames: [String] { ["росси", "федерац", "отечествен", "побед"] }

  /// Two names in a row: «Мария Петрова». A full stop parts sentences.
  fileprivate var looksLikeFullName: Bool {
    zip(self, dropFirst()).contains { first, second in
      guard first.isCapitalized, second.isCapitalized, first.last != "." else { return false }
      return ![first, second].contains { word in
        Self.publicNames.contains { word.foldedForNames.hasPrefix($0) }
      }
    }
  }
}
