import Disclosure
import Portal
import SchoolCalendar

/// What a cell says: bands by attribute, or nothing.
enum MemberValue: Equatable {
  case missing
  case bands([String: String])
}

/// Reads cells as people fill them in.
struct MemberValueReader {
  /// The day of the list of members.
  let date: CalendarDate
  private let needs: [Deficit]
  private let needsByName: [String: Deficit]

  init(needs: [Deficit], on date: CalendarDate) {
    self.date = date
    self.needs = needs
    let names = needs.flatMap { need in
      ([need.code.text, need.title] + need.synonyms).map { ($0.folded, need) }
    }
    needsByName = Dictionary(names) { first, _ in first }
  }

  /// The value of a cell; nil where it cannot be understood.
  func value(of text: String, in column: MemberColumn) -> MemberValue? {
    let isMissing = text.folded.isEmpty && !text.contains("+")
    switch column {
    case .education: return isMissing ? .missing : band("education", education(text))
    case .teachingExperience: return isMissing ? .missing : band("experience", experience(text))
    case .category: return isMissing ? .missing : band("category", category(text))
    case .age: return isMissing ? .missing : band("age", age(text))
    case .regionalCourses: return isMissing ? .missing : flag("courses-regional", isRecent(text))
    case .federalCourses: return isMissing ? .missing : flag("courses-federal", isRecent(text))
    case .diagnostics: return isMissing ? .missing : flag("diagnostics", isYes(text))
    case .awards: return isMissing ? .missing : flag("awards", isYes(text) ?? true)
    case .needs: return isMissing ? .missing : needs(text)
    default: return .missing
    }
  }

  private func band(_ attribute: String, _ band: String?) -> MemberValue? {
    band.map { .bands([attribute: $0]) }
  }

  private func flag(_ attribute: String, _ isYes: Bool?) -> MemberValue? {
    band(attribute, isYes.map { $0 ? "yes" : "no" })
  }
}

// MARK: Words

extension MemberValueReader {
  private func education(_ text: String) -> String? {
    let words = text.foldedWords
    func has(_ starts: [String]) -> Bool { words.contains { word in starts.contains { word.hasPrefix($0) } } }
    let isUnfinished = has(["неоконч", "незаконч", "неполн"])
    let isHigher = words.contains("во") || has(["высш", "бакалавр", "магистр", "специалитет", "аспирант"])
    if isHigher, !isUnfinished { return "higher" }
    return isUnfinished || words.contains("спо") || has(["средн", "колледж", "училищ", "техникум"])
      ? "secondary" : nil
  }

  private func category(_ text: String) -> String? {
    let text = text.folded
    func begins(_ starts: [String]) -> Bool { starts.contains(where: text.hasPrefix) }
    if begins(["без", "нет", "неимеет", "соответств", "сзд", "молод", "втор"]) || ["бк", "2"].contains(text) {
      return "none"
    }
    if text.contains("высш") || ["в", "вкк"].contains(text)
      || begins(["педагогметодист", "педагогнаставник"])
    {
      return "highest"
    }
    return text.contains("перв") || ["1", "i", "1кк", "iкк", "1категория", "iкатегория"].contains(text)
      ? "first" : nil
  }

  private func needs(_ text: String) -> MemberValue? {
    let bands = { (found: Set<String>) -> MemberValue in
      .bands(
        Dictionary(
          self.needs.map { ("need-\($0.code.text)", found.contains($0.code.text) ? "yes" : "no") }
        ) { first, _ in first })
    }
    // A need first: «Не умею …» and «Без отметок …» may be the names of some.
    if let need = needsByName[text.folded] { return bands([need.code.text]) }
    let found = text.split { ",;\n".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
      .map { needsByName[String($0).folded] }
    if !found.contains(where: { $0 == nil }) { return bands(Set(found.compactMap { $0?.code.text })) }
    let words = text.foldedWords
    let isNone = ["нет", "отсутствуют"].contains(words.first) && words.count <= 2
    return isNone || ["не выявлены", "не выявлено", "без дефицитов"].contains(words.joined(separator: " "))
      ? bands([]) : nil
  }
}

// MARK: Numbers

extension MemberValueReader {
  private func experience(_ text: String) -> String? {
    let words = text.foldedWords
    guard let first = words.first, let last = words.last else { return nil }
    let isMonths = last.hasPrefix("мес") && words.count == 2
    guard let number = Int(first.prefix { $0.isNumber }), (0...80).contains(number) else {
      return first == "менее" || first == "меньше" ? "0-3" : nil
    }
    switch isMonths ? 0 : number {
    case ...3: return "0-3"
    case ...10: return "4-10"
    case ...20: return "11-20"
    default: return "21+"
    }
  }

  private func age(_ text: String) -> String? {
    guard let word = text.foldedWords.first, let age = Int(word.prefix { $0.isNumber }),
      (16...100).contains(age)
    else { return nil }
    switch age {
    case ..<30: return "under-30"
    case ..<40: return "30-39"
    case ..<50: return "40-49"
    case ..<60: return "50-59"
    default: return "60+"
    }
  }
}

// MARK: Yes and no

extension MemberValueReader {
  private static let yes = ["есть", "имеет", "имеют", "получен", "подписан", "пройден", "прошел", "прошла"]

  private static func isYes(_ word: String) -> Bool {
    word == "да" || yes.contains(where: word.hasPrefix)
  }

  private static let no = ["нет", "не", "отказ", "отозван", "без"]

  /// Whether a written consent holds on the day; nil where the cell cannot be understood.
  ///
  /// Any word that takes it back counts, wherever it stands; a promise, a doubt or a word unknown is no consent, and so
  /// is not read as one.
  func consents(_ text: String) -> Bool? {
    let words = text.foldedWords
    if words.isEmpty, !text.contains("+") { return text.contains("?") ? nil : false }
    // Whether a consent until some day is one depends on that day, not on the day that it was given.
    if words.contains("до") { return nil }
    let takenBack = words.contains { word in
      ["нет", "не", "без", "0"].contains(word) || Self.withdrawals.contains(where: word.hasPrefix)
    }
    if takenBack || days(in: text).contains(where: { $0 > date }) { return false }
    let isKnown = words.allSatisfy {
      $0.allSatisfy(\.isNumber) || Self.consentWords.contains($0) || Self.isYes($0)
    }
    guard isKnown, !text.contains("?"), years(in: text).allSatisfy({ $0 <= date.year }) else { return nil }
    let isDated = !days(in: text).isEmpty || !years(in: text).isEmpty
    return isDated || words.contains(where: Self.isYes) || text.contains("+") ? true : nil
  }

  private static let withdrawals = [
    "отказ", "отозв", "отзыв", "аннулир", "прекращ", "истек", "отсутств", "недейств",
  ]
  private static let consentWords: Set = [
    "письменное", "согласие", "согласен", "согласна", "на", "обработку", "персональных", "данных", "от", "с",
    "г",
    "года", "дата", "номер", "n",
  ]

  private func isYes(_ text: String) -> Bool? {
    let folded = text.folded
    if Self.no.contains(where: folded.hasPrefix) || folded == "0" { return false }
    let isDated = !days(in: text).isEmpty || !years(in: text).isEmpty
    return isDated || text.foldedWords.first.map(Self.isYes) == true || text.contains("+") ? true : nil
  }

  /// Whether courses were finished within three years before the day; of a year alone it is enough that they may have.
  private func isRecent(_ text: String) -> Bool? {
    let days = days(in: text)
    let years = years(in: text)
    guard !days.contains(where: { $0 > date }), !years.contains(where: { $0 > date.year }) else { return nil }
    if days.isEmpty, years.isEmpty || isYes(text) == false { return isYes(text) }
    let first = CalendarDate(year: date.year - 3, month: date.month, day: min(date.day, 28)) ?? date
    return days.contains { $0 > first } || days.isEmpty && years.contains { $0 >= date.year - 3 }
  }

  private func days(in text: String) -> [CalendarDate] {
    text.split { !$0.isNumber && $0 != "." && $0 != "-" }.compactMap { word in
      try? CalendarDate(parsing: word.hasSuffix(".") ? word.dropLast() : word)
    }
  }

  private func years(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }.filter {
      (1950...2100).contains($0)
    }
  }
}
