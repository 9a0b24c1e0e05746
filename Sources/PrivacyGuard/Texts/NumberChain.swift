/// Digits that somebody has written as one number, in groups: `8 (900) 000-00-00`.
struct NumberChain {
  /// A group of digits.
  struct Group {
    let range: Range<Int>
    /// ASCII.
    let digits: String
  }

  let groups: [Group]
  /// Whether a plus stands before it, and before the bracket that it may begin with.
  let hasPlus: Bool

  /// All the digits.
  var digits: String { groups.map(\.digits).joined() }

  /// How many digits each group has.
  var lengths: [Int] { groups.map(\.digits.utf8.count) }

  /// Where it begins.
  var start: Int { groups[0].range.lowerBound }

  /// Where it ends.
  var end: Int { groups[groups.count - 1].range.upperBound }
}

extension Passage {
  /// The numbers outside of addresses of pages, which are full of digits that mean nothing.
  func numberChains() -> [NumberChain] {
    let addresses = webAddresses()
    var chains: [NumberChain] = []
    var offset = 0
    while offset < scalars.count {
      guard scalars[offset].isDigit else {
        offset += 1
        continue
      }
      if let address = addresses.first(where: { $0.contains(offset) }) {
        offset = address.upperBound
        continue
      }
      let chain = self.chain(from: offset)
      offset = chain.end
      chains.append(chain)
    }
    return chains
  }

  private func chain(from start: Int) -> NumberChain {
    var groups = [group(from: start)]
    while let next = nextGroup(after: groups[groups.count - 1].range.upperBound)
      ?? joinedGroup(after: groups)
    {
      groups.append(group(from: next))
    }
    let hasPlus = self[start - 1] == "+" || before(start, 2) == "+("
    return NumberChain(groups: groups, hasPlus: hasPlus)
  }

  private func group(from start: Int) -> NumberChain.Group {
    let end = scalars[start...].firstIndex { !$0.isDigit && !$0.isInvisible } ?? scalars.count
    return NumberChain.Group(range: start..<end, digits: digits(of: start..<end))
  }

  private func digits(of range: Range<Int>) -> String {
    var digits = ""
    for scalar in scalars[range] where scalar.isDigit { digits.unicodeScalars.append(scalar) }
    return digits
  }

  /// Where the number goes on after brackets, dashes and spaces; nil where it does not.
  private func nextGroup(after end: Int) -> Int? {
    var offset = end
    var width = 0
    while width <= 4, let scalar = self[offset], !scalar.isDigit {
      if let entityEnd = endOfEntity(at: offset) {
        offset = entityEnd
      } else {
        guard scalar.joinsGroups else { return nil }
        offset += 1
      }
      width += 1
    }
    return self[offset]?.isDigit == true ? offset : nil
  }

  /// Where the number goes on after a full stop, «8.900.000.00.00», or the check digits of an insurance number after a
  /// slash; nil where it does not. Dates, clauses and two numbers in a row have such signs too.
  private func joinedGroup(after groups: [NumberChain.Group]) -> Int? {
    let end = groups[groups.count - 1].range.upperBound
    guard self[end]?.joinsDigits == true, self[end + 1]?.isDigit == true else { return nil }
    let next = group(from: end + 1).digits.utf8.count
    let lengths = groups.map(\.digits.utf8.count)
    if self[end] == "/" { return lengths == [3, 3, 3] && next == 2 ? end + 1 : nil }
    let isCode = lengths[0] >= 3 && lengths[0] <= 5 || ["7", "8"].contains(groups[0].digits)
    let follows = groups.count == 1 ? 3...5 ~= next : 2...3 ~= next
    return isCode && follows ? end + 1 : nil
  }

  /// Where a character reference of HTML ends, `&nbsp;` or `&#8209;`; nil where there is none.
  private func endOfEntity(at start: Int) -> Int? {
    guard self[start] == "&" else { return nil }
    let name = scalars[(start + 1)...].prefix(8).prefix { $0.isLatin || $0.isDigit || $0 == "#" }
    return !name.isEmpty && self[name.endIndex] == ";" ? name.endIndex + 1 : nil
  }

  /// Where addresses of pages stand, but for those that call somebody.
  private func webAddresses() -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var offset = 0
    while let colon = scalars[offset...].firstIndex(of: ":") {
      offset = colon + 1
      guard self[colon + 1] == "/", self[colon + 2] == "/", ["http", "https"].contains(scheme(before: colon))
      else { continue }
      let end = scalars[colon...].firstIndex { $0.isSpace || "<>\"«»|".unicodeScalars.contains($0) }
      let address = colon..<(end ?? scalars.count)
      let text = folded(address)
      let calls = ["wa.me/", "phone=", "t.me/+", "viber.click/"]
      if !calls.contains(where: text.includes) { addresses.append(address) }
    }
    return addresses
  }

  private func scheme(before colon: Int) -> String {
    var start = colon
    while self[start - 1]?.isLatin == true { start -= 1 }
    return folded(start..<colon)
  }
}

extension Unicode.Scalar {
  /// Whether it may stand between two groups of one number: a space, a dash, a bracket, a sign that nobody sees.
  var joinsGroups: Bool {
    switch self {
    case "\n": false
    case "(", ")", "\\": true
    default: isSpace || isDash || isInvisible
    }
  }

  /// Whether it may stand between two groups of one number where nothing else does.
  var joinsDigits: Bool { self == "." || self == "/" }

  /// A hyphen, a dash or a minus.
  var isDash: Bool {
    if isASCII { return self == "-" }
    return self == "\u{2212}" || properties.generalCategory == .dashPunctuation
  }

  /// A sign without a width, which programs put between digits and letters.
  var isInvisible: Bool { !isASCII && properties.generalCategory == .format }
}
