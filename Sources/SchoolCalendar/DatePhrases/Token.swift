/// A piece of a date phrase.
struct Token: Sendable {
  let kind: Kind
  /// Offsets of Unicode scalars.
  let range: Range<Int>
  /// Whether nothing stands between it and the one before.
  let isAttached: Bool

  enum Kind: Hashable, Sendable {
    /// A number of six digits at most.
    case number(Int, digits: Int)
    /// A number with a grammatical ending: «1-я», «16-го».
    case ordinal(Int)
    /// A word that the grammar knows.
    case word(Word)
    case dash, dot, comma, semicolon, colon, slash, opening, closing
    /// Anything else, be it a word or a sign.
    case other
  }
}

/// Cuts a phrase into tokens, in one pass.
///
/// Case, ё and е, accents, the kinds of dashes and of spaces make no difference; a full stop after a word belongs
/// to it, since it may be shortened («г.», «окт.»).
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var tokens: [Token] = []

  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(scalars: Array(text.unicodeScalars))
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func run() {
    var isAttached = false
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isBlank || scalar.isInvisible {
        isAttached = isAttached && !scalar.isBlank
        index += 1
        continue
      }
      let start = index
      let kind = scalar.isDigit ? number() : scalar.isLetter ? word() : sign()
      tokens.append(Token(kind: kind, range: start..<index, isAttached: isAttached))
      isAttached = true
    }
  }

  private mutating func sign() -> Token.Kind {
    defer { index += 1 }
    switch scalars[index] {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": return .dash
    case ".": return .dot
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "/": return .slash
    case "(": return .opening
    case ")": return .closing
    default: return .other
    }
  }

  private mutating func number() -> Token.Kind {
    let start = index
    var value = 0
    while index < scalars.count, scalars[index].isDigit {
      if index - start < 6 { value = value * 10 + Int(scalars[index].value - 0x30) }
      index += 1
    }
    let digits = index - start
    guard digits <= 6 else { return .other }
    return digits <= 2 && ordinalEnding() ? .ordinal(value) : .number(value, digits: digits)
  }

  /// Takes the ending of an ordinal number: «-я», «й».
  private mutating func ordinalEnding() -> Bool {
    let start = index
    if index < scalars.count, sign() != .dash { index = start }
    if let ending = letters(), Word.ordinalEndings.contains(ending) { return true }
    index = start
    return false
  }

  private mutating func word() -> Token.Kind {
    let letters = letters()
    if index < scalars.count, scalars[index] == "." { index += 1 }
    return letters.flatMap { Word.vocabulary[$0] }.map(Token.Kind.word) ?? .other
  }

  /// Takes the letters ahead and gives them in the form of the vocabulary; nil where there are none, or more than
  /// any word there has.
  private mutating func letters() -> String? {
    var word = ""
    var count = 0
    while index < scalars.count, scalars[index].isLetter || scalars[index].isInvisible {
      if let letter = scalars[index].folded, count < 24 {
        word.unicodeScalars.append(contentsOf: letter.unicodeScalars)
        count += 1
      }
      index += 1
    }
    return (1..<24).contains(count) ? word : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// A space or a line break.
  fileprivate var isBlank: Bool { properties.isWhitespace }

  /// A soft hyphen, a joiner and the like: nothing that a reader sees.
  fileprivate var isInvisible: Bool { properties.generalCategory == .format }

  /// A letter or an accent on one.
  fileprivate var isLetter: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  /// The letter in lower case, ё as е; nil for what makes no difference.
  fileprivate var folded: String? {
    switch self {
    case "Ё", "ё": "е"
    // Й may be written as И and a breve, which strings treat as the same; a diaeresis makes Ё, an acute accent
    // shows the stress.
    case "\u{301}", "\u{308}": nil
    // Roman numbers are often typed with these.
    case "І", "і", "Ӏ": "i"
    default: isInvisible ? nil : properties.lowercaseMapping
    }
  }
}
