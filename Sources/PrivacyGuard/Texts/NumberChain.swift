/// Digits that somebody has written as one number, in groups: `8 (900) 000-00-00`.
struct NumberChain {
  /// A group of digits.
  struct Group {
    let range: Range<Int>
    let digits: String
  }

  let groups: [Group]
  /// Whether a plus stands before it, and before the bracket that it may begin with.
  let hasPlus: Bool

  /// All the digits.
  var digits: String { groups.map(\.digits).joined() }

  /// How many digits each group has.
  var lengths: [Int] { groups.map(\.digits.count) }

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
    while let next = nextGroup(after: groups[groups.count - 1].range.upperBound) {
      groups.append(group(from: next))
    }
    let hasPlus = self[start - 1] == "+" || before(start, 2) == "+("
    return NumberChain(groups: groups, hasPlus: hasPlus)
  }

  private func group(from start: Int) -> NumberChain.Group {
    let end = scalars[start...].firstIndex { !$0.isDigit } ?? scalars.count
    return NumberChain.Group(range: start..<end, digits: folded(start..<end))
  }

  /// Where the number goes on after brackets, hyphens and spaces; nil where it does not.
  private func nextGroup(after end: Int) -> Int? {
    var offset = end
    while offset - end <= 4, let scalar = self[offset], !scalar.isDigit {
      if after(offset, 6) == "&nbsp;" {
        offset += 6
        return self[offset]?.isDigit == true ? offset : nil
      }
      guard scalar.isSpace && scalar != "\n" || "()-–—‑\\".unicodeScalars.contains(scalar) else { return nil }
      offset += 1
    }
    return self[offset]?.isDigit == true ? offset : nil
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
      if !calls.contains(where: text.contains) { addresses.append(address) }
    }
    return addresses
  }

  private func scheme(before colon: Int) -> String {
    var start = colon
    while self[start - 1]?.isLatin == true { start -= 1 }
    return folded(start..<colon)
  }
}
