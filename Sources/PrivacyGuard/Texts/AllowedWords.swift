/// What may stand in texts although it looks like personal data: contacts of organisations, names that everybody may
/// name.
public struct AllowedWords: Sendable, Hashable {
  private let numbers: Set<String>
  private let addresses: Set<String>
  private let names: [[String]]
  private let texts: Set<String>

  /// The words that leaders allow.
  ///
  /// - Parameter texts: Numbers, addresses and names as they stand in texts: «8 (48231) 2-00-00», «imc@mail.ru»,
  ///   «Образцов И. И.». A domain alone, «@mail.ru», allows all addresses of it; a surname alone all names with it.
  public init(_ texts: some Sequence<String> = []) {
    let folded = texts.map { $0.foldedForGuard.trimmed }.filter { !$0.isEmpty }
    self.texts = Set(folded)
    addresses = Set(folded.filter { $0.contains("@") })
    numbers = Set(folded.flatMap(\.allowedNumbers).map(\.callable))
    names = folded.map { $0.split { !$0.isLetter && $0 != "-" }.map(String.init) }.filter { !$0.isEmpty }
  }
}

extension AllowedWords {
  /// Whether a number may stand there.
  func allows(number: String) -> Bool { !numbers.isEmpty && numbers.contains(number.callable) }

  /// Whether an address may stand there.
  ///
  /// - Parameter address: In small letters.
  func allows(address: String) -> Bool {
    guard let at = address.lastIndex(of: "@") else { return false }
    return addresses.contains(address) || addresses.contains(String(address[at...]))
  }

  /// Whether somebody may be named.
  func allows(_ name: PersonName) -> Bool {
    allows(name.words.map(\.text), initials: name.words.map(\.isInitial))
  }

  /// Whether a text may stand in the properties of a file: it is one of the words, or a name that may be named.
  func allows(author: String) -> Bool {
    let folded = author.foldedForGuard.trimmed
    if texts.contains(folded) || allows(address: folded) { return true }
    let words = folded.split { !$0.isLetter && $0 != "-" }.map(String.init)
    return names.contains { Self.isPart($0, of: words, initials: words.map { $0.count == 1 }) }
  }

  private func allows(_ words: [String], initials: [Bool]) -> Bool {
    if names.contains(where: { Self.isPart($0, of: words, initials: initials) }) { return true }
    return zip(words, initials).contains { word, isInitial in
      guard !isInitial, word.count > 2 else { return false }
      return (0...3).contains { cut in
        KnownNames.byStem[String(word.dropLast(cut))]?.contains { known in
          Self.isSame(words, initials, as: known)
        } == true
      }
    }
  }

  /// Whether each word that is allowed is one of those of a name.
  private static func isPart(_ allowed: [String], of words: [String], initials: [Bool]) -> Bool {
    allowed.allSatisfy { part in
      zip(words, initials).contains { word, isInitial in
        isInitial || part.count == 1
          ? word.first == part.first && (word.count == 1 || part.count == 1)
          : word.isCase(of: part)
      }
    } && allowed.contains { $0.count > 1 }
  }

  /// Whether a name is that of somebody known: the surname and nothing that is not his.
  private static func isSame(_ words: [String], _ initials: [Bool], as known: [String]) -> Bool {
    var hasSurname = false
    for (word, isInitial) in zip(words, initials) {
      if isInitial {
        guard known.dropFirst().contains(where: { $0.first == word.first }) else { return false }
      } else if word.isCase(of: known[0]) {
        hasSurname = true
      } else {
        guard
          known.dropFirst().contains(where: word.isCase)
            || word.isForm(of: works, endings: ["", "а", "ы", "е"])
        else { return false }
      }
    }
    return hasSurname
  }

  /// What is said before the name of its author: «Роман Тургенева».
  private static let works: Set<String> = ["роман", "поэм"]
}

extension String {
  /// The numbers in an allowed text. «8 (48231) 2-00-00, 2-00-01» has two.
  fileprivate var allowedNumbers: [String] {
    let passage = Passage(utf8, firstLine: 1)
    return passage.numberChains().map(\.digits)
      + split { $0 == "," || $0 == ";" }.map { $0.filter(\.isNumber) }
  }

  /// The digits of a number without the 8 or 7 by which all numbers of the country begin.
  fileprivate var callable: String {
    count == 11 && (first == "8" || first == "7") ? String(dropFirst()) : self
  }

  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
