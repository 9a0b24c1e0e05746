extension String {
  /// The text as a part of a URL or an id: Latin letters in lower case, digits and single hyphens.
  ///
  /// «Организация деятельности МУМО» becomes `organizaciya-deyatelnosti-mumo`. ё is read as е: authors write now
  /// one, now the other, and an id should not depend on it. What is neither a Cyrillic nor a Latin letter nor a
  /// digit separates words.
  ///
  /// - Parameter limit: The most characters; a longer slug ends with its last whole word.
  /// - Returns: The slug, empty where nothing of the text can stand in one.
  public func slug(limit: Int = 60) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(limit + 4)
    for scalar in unicodeScalars where slug.count <= limit {
      let letter = scalar.lowercased
      if let latin = letter.latin {
        slug.append(latin)
      } else if let letters = letter.transliteration {
        slug.append(letters)
      } else if letter.isCombiningMark {
        // й in two parts, as some systems name files: its и stands already.
        if letter == "\u{306}", slug.last == UInt8(ascii: "i") { slug[slug.count - 1] = UInt8(ascii: "j") }
      } else if slug.last != nil, slug.last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: slug.cut(to: limit), as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ letters: LatinLetters) {
    var rest = letters.packed
    while rest != 0 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Without the hyphen and the part of a word at its end.
  fileprivate func cut(to limit: Int) -> ArraySlice<UInt8> {
    if count <= limit { return last == UInt8(ascii: "-") ? dropLast() : self[...] }
    let hyphen = self[...limit].lastIndex(of: UInt8(ascii: "-"))
    return self[..<(hyphen ?? limit)]
  }
}

extension Unicode.Scalar {
  fileprivate var isCombiningMark: Bool { "\u{300}"..."\u{36F}" ~= self }

  /// Itself, where it is a small Latin letter or a digit.
  fileprivate var latin: UInt8? {
    "a"..."z" ~= self || "0"..."9" ~= self ? UInt8(truncatingIfNeeded: value) : nil
  }

  /// The Latin letters for a small Cyrillic one, nil for any other.
  fileprivate var transliteration: LatinLetters? {
    switch self {
    case "а"..."я": LatinLetters.russian[Int(value - Unicode.Scalar("а").value)]
    case "ё", "є": "e"
    case "і": "i"
    case "ї": "yi"
    case "ґ": "g"
    case "ў": "u"
    default: nil
    }
  }

  /// The lower case of those letters; the mapping of Unicode costs more than the whole slug.
  fileprivate var lowercased: Unicode.Scalar {
    let offset: UInt32 =
      switch self {
      case "A"..."Z", "А"..."Я": 0x20
      case "Ѐ"..."Џ": 0x50
      case "Ґ": 1
      default: 0
      }
    return Unicode.Scalar(value + offset) ?? self
  }
}

/// What one Cyrillic letter becomes: four Latin letters at most, none for a mute sign.
private struct LatinLetters: ExpressibleByStringLiteral {
  /// Their bytes, the first lowest.
  let packed: UInt32

  init(stringLiteral letters: String) {
    packed = letters.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  static let russian: [LatinLetters] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p",  // а…п
    "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",  // р…я
  ]
}
