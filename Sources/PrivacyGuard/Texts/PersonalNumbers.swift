extension Passage {
  /// Numbers of telephones, of pension insurance and of passports.
  func personalNumbers(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    let chains = numberChains().filter { !allowed.allows(number: $0.digits) }
    var phones: [NumberChain] = []
    var others: [NumberChain] = []
    for chain in chains {
      if isPhone(chain) { phones.append(chain) } else { others.append(chain) }
    }
    let insurance = others.filter(isInsuranceNumber).map {
      PersonalDataMatch(kind: .insuranceNumber, offset: $0.start)
    }
    return phones.map { PersonalDataMatch(kind: .phone, offset: sign(of: $0)) } + insurance
      + passports(among: others)
  }
}

// MARK: Telephones

extension Passage {
  /// Whether a number is that of a telephone. Free numbers (8 800) are always those of organisations.
  private func isPhone(_ chain: NumberChain) -> Bool {
    let digits = Array(chain.digits.utf8)
    if chain.hasPlus, 11...15 ~= digits.count { return !chain.isFree }
    // Looking at the words before it costs more than all else, and most numbers are none of these.
    guard 5...7 ~= digits.count || 10...11 ~= digits.count else { return false }
    let isCalled = isCalled(chain.start)
    guard isCalled || !isNumbered(chain.start) else { return false }
    switch digits.count {
    case 11:
      guard chain.digits.hasPrefix("7") || chain.digits.hasPrefix("8"), "3489".utf8.contains(digits[1]),
        !chain.isFree
      else { return false }
      return isCalled || [[11], [1, 10]].contains(chain.lengths)
        || chain.lengths[0] == 1 && 3...5 ~= chain.lengths[1]
    case 10:
      guard "3489".utf8.contains(digits[0]) else { return false }
      return isCalled || isBracketed(chain) || chain.lengths == [3, 3, 2, 2]
        || 4...5 ~= chain.lengths[0] && chain.lengths.suffix(2) == [2, 2] && isHyphenated(chain, last: 3)
    case 5...7:
      return isCalled && [[1, 2, 2], [2, 2, 2], [3, 2, 2], [3, 3]].contains(chain.lengths)
        && (isHyphenated(chain, last: chain.groups.count) || isRightAfterTelephone(chain.start))
    default:
      return false
    }
  }

  /// Where a number begins, its plus with it.
  private func sign(of chain: NumberChain) -> Int {
    guard chain.hasPlus else { return chain.start }
    return self[chain.start - 1] == "+" ? chain.start - 1 : chain.start - 2
  }

  /// Whether a word before the number says that it is one to call.
  private func isCalled(_ start: Int) -> Bool {
    let words = before(start, 24)
    return [
      "тел.", "тел:", "тел ", "телефон", "моб.", "звон", "факс", "whatsapp", "viber", "tel:", "wa.me/",
      "phone=",
    ]
    .contains(where: words.includes)
      || words.split { !$0.isLetter }.contains { $0 == "сот" || $0.hasPrefix("сотов") }
  }

  /// Whether nothing but signs stands between the word for a telephone and a number.
  private func isRightAfterTelephone(_ start: Int) -> Bool {
    before(start, 16).split { !$0.isLetter }.last.map { $0 == "тел" || $0.hasPrefix("телефон") } == true
  }

  /// Whether the number is one of a document: «№ 89000000000».
  private func isNumbered(_ start: Int) -> Bool {
    let sign = before(start, 12)
    return sign.last(where: { $0 != " " }) == "№" || sign.last.map { "_/=.,".contains($0) } == true
      || ["инн", "огрн", "кпп", "isbn", "бик", "счет", "октмо"].contains(where: sign.includes)
  }

  /// «(48231) 2-00-00».
  private func isBracketed(_ chain: NumberChain) -> Bool {
    self[chain.start - 1] == "(" && self[chain.groups[0].range.upperBound] == ")" && chain.lengths[0] >= 3
  }

  /// Whether hyphens alone stand between the last groups.
  private func isHyphenated(_ chain: NumberChain, last count: Int) -> Bool {
    let groups = chain.groups.suffix(count)
    return zip(groups, groups.dropFirst()).allSatisfy { first, second in
      let gap = scalars[first.range.upperBound..<second.range.lowerBound]
      return gap.allSatisfy { $0.isDash || $0.isInvisible || $0 == "\\" }
    }
  }
}

extension NumberChain {
  fileprivate var isFree: Bool { digits.dropFirst().hasPrefix("800") }
}

// MARK: Pension insurance

extension Passage {
  /// Whether a number is one of pension insurance: by its groups or the word before it, and by its check digits.
  private func isInsuranceNumber(_ chain: NumberChain) -> Bool {
    guard chain.digits.utf8.count == 11, chain.hasInsuranceCheckDigits else { return false }
    return chain.lengths == [3, 3, 3, 2]
      || ["снилс", "страхов"].contains(where: before(chain.start, 64).includes)
  }
}

extension NumberChain {
  /// The last two digits are the sum of the others, each times its place from the right, modulo 101, where 100 is
  /// written as 00; numbers up to 001-001-998 have none (Постановление Правления ПФР от 31.07.2006 № 192п).
  fileprivate var hasInsuranceCheckDigits: Bool {
    let values = digits.utf8.map { Int($0) - 0x30 }
    guard let number = Int(digits.prefix(9)), number > 1_001_998 else { return false }
    let sum = zip(values.prefix(9), (1...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 101 % 100 == values[9] * 10 + values[10]
  }
}

// MARK: Passports

extension Passage {
  /// Series and numbers: «28 00 000000», or «2800 № 000000» after a word that says what it is.
  private func passports(among chains: [NumberChain]) -> [PersonalDataMatch] {
    let groups = chains.flatMap(\.groups)
    return groups.indices.compactMap { index in
      let start = groups[index].range.lowerBound
      guard let lengths = run(groups, from: index) else { return nil }
      let isSure = lengths == [2, 2, 6] && !isNumbered(start)
      return isSure || isPassport(start) ? PersonalDataMatch(kind: .passport, offset: start) : nil
    }
  }

  /// The lengths of groups that can be series and number; nil where they cannot.
  private func run(_ groups: [NumberChain.Group], from index: Int) -> [Int]? {
    [[2, 2, 6], [4, 6], [2, 7], [10]].first { lengths in
      let part = groups[index...].prefix(lengths.count)
      guard part.map(\.digits.count) == lengths else { return false }
      return zip(part, part.dropFirst()).allSatisfy { first, second in
        let gap = folded(first.range.upperBound..<second.range.lowerBound)
        return gap.count <= 12 && gap.replacing("номер", with: "").allSatisfy { " ,№n-".contains($0) }
      }
    }
  }

  private func isPassport(_ start: Int) -> Bool {
    let words = before(start, 48)
    return ["паспорт", "серия"].contains(where: words.includes)
      && !words.includes("паспорт кабинет") && !words.includes("паспорт проект")
  }
}
