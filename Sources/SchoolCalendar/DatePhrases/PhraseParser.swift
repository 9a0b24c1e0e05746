/// Reads the tokens of a date phrase by recursive descent.
///
/// The methods that read something return nil where it does not stand ahead, and then the position is of no
/// account: ``attempt(_:)`` brings it back. No look ahead is longer than a month has days, so the time is in
/// proportion to the text.
struct PhraseParser {
  /// Other years are mistakes of writing.
  static let years = 1900...2199

  let year: SchoolYear
  let terms: SchoolYearTerms
  private(set) var parts: [DatePhrase.Part] = []
  private(set) var problems: [DateProblem] = []

  private let tokens: [Token]
  private(set) var position = 0

  init(_ tokens: [Token], year: SchoolYear, terms: SchoolYearTerms) {
    self.tokens = tokens
    self.year = year
    self.terms = terms
  }
}

// MARK: Phrase

extension PhraseParser {
  /// phrase = element { separator element }
  mutating func readPhrase() {
    skipSeparators()
    while !isAtEnd {
      readElement()
      skipSeparators()
    }
  }

  /// What is not understood reaches up to the next comma, semicolon or bracket.
  private mutating func readElement() {
    if let findings = attempt({ $0.element() }) {
      findings.forEach { add($0) }
      return
    }
    let start = position
    repeat { skip() } while !isAtEnd && !isBeforeSign()
    add(Finding(tokens: start..<position, outcome: .success(.unknown)))
  }

  private mutating func element() -> [Finding]? {
    if let findings = attempt({ $0.frequency() }) {
      // What follows may say when: «ежемесячно с сентября по май».
      return findings
    }
    guard let findings = attempt({ $0.dated() }) ?? undated(), isAtBoundary else { return nil }
    return findings
  }

  /// What has a place in the calendar, and remarks behind it.
  private mutating func dated() -> [Finding]? {
    _ = take(.annually) && take(.comma)
    guard let findings = attempt({ $0.deadline() }) ?? attempt({ $0.days() }) ?? attempt({ $0.periods() })
    else {
      return nil
    }
    while take({ $0.remark() }) {}
    return findings
  }

  private mutating func undated() -> [Finding]? {
    attempt { $0.wholeYear() } ?? attempt { $0.undecided() }
  }

  private mutating func skipSeparators() {
    while isBeforeSign() || ahead() == .word(.and) || ahead() == .dot { skip() }
  }
}

// MARK: Results

extension PhraseParser {
  private mutating func add(_ finding: Finding) {
    let range = range(of: finding.tokens)
    switch finding.outcome {
    case .success(let meaning):
      let isOutside = finding.namesOtherYear || meaning.span.map { !year.span.contains($0) } ?? false
      add(DatePhrase.Part(meaning: meaning, range: range, isOutsideYear: isOutside))
    case .failure(let fact):
      problems.append(DateProblem(fact: fact, range: range))
    }
  }

  /// Neighbours that mean the same are one part: «еженедельно, по средам».
  private mutating func add(_ part: DatePhrase.Part) {
    guard let last = parts.last, last.meaning == part.meaning, last.isOutsideYear == part.isOutsideYear,
      problems.last.map({ $0.range.upperBound <= last.range.lowerBound }) ?? true
    else {
      parts.append(part)
      return
    }
    let range = last.range.lowerBound..<part.range.upperBound
    parts[parts.count - 1] = DatePhrase.Part(
      meaning: part.meaning, range: range, isOutsideYear: part.isOutsideYear)
  }

  private func range(of run: Range<Int>) -> Range<Int> {
    guard let first = tokens[run].first, let last = tokens[run].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}

// MARK: Tokens

extension PhraseParser {
  var isAtEnd: Bool { position >= tokens.count }

  /// Whether a part may end here.
  var isAtBoundary: Bool {
    switch ahead() {
    case nil, .word(.and): true
    case .dot: ahead(1) == nil || isBeforeSign(1)
    default: isBeforeSign()
    }
  }

  /// Whether a sign is ahead that always parts.
  private func isBeforeSign(_ distance: Int = 0) -> Bool {
    switch ahead(distance) {
    case .comma, .semicolon, .opening, .closing: true
    default: false
    }
  }

  /// The kind of a token ahead; nil behind the last.
  func ahead(_ distance: Int = 0) -> Token.Kind? {
    tokens.indices.contains(position + distance) ? tokens[position + distance].kind : nil
  }

  /// Whether nothing stands between a token ahead and the one before it.
  func isAttached(_ distance: Int = 0) -> Bool {
    tokens.indices.contains(position + distance) && tokens[position + distance].isAttached
  }

  mutating func skip(_ count: Int = 1) {
    position += count
  }

  /// Goes over a token of this kind, if one is ahead.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard ahead() == kind else { return false }
    position += 1
    return true
  }

  /// Goes over one of these words.
  mutating func take(_ words: Word...) -> Bool {
    guard case .word(let word) = ahead(), words.contains(word) else { return false }
    position += 1
    return true
  }

  /// Goes over these words in a row, or none of them.
  mutating func takeAll(_ words: Word...) -> Bool {
    guard words.indices.allSatisfy({ ahead($0) == .word(words[$0]) }) else { return false }
    position += words.count
    return true
  }

  /// The value of the word ahead, if there is one.
  mutating func value<Value>(_ read: (Word) -> Value?) -> Value? {
    guard case .word(let word) = ahead(), let value = read(word) else { return nil }
    position += 1
    return value
  }

  /// The number ahead, if its digits are so many.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = ahead(), digits.contains(count) else { return nil }
    position += 1
    return value
  }

  /// Goes over what this reads, or stays where it is.
  mutating func take(_ read: (inout PhraseParser) -> Bool) -> Bool {
    attempt { read(&$0) ? true : nil } ?? false
  }

  /// Reads something, or stays where it is.
  mutating func attempt<Value>(_ read: (inout PhraseParser) -> Value?) -> Value? {
    let start = position
    if let value = read(&self) { return value }
    position = start
    return nil
  }
}
