/// The ids of one page: each is given once.
struct Anchors {
  /// The ids that were given.
  private(set) var all: Set<String> = []
  private let reserved: Set<String>
  private var repeats: [String: Int] = [:]

  init(reserved: Set<String>) { self.reserved = reserved }

  /// Gives an id, with a number behind it where it is taken: `text`, `text-2`, `text-3`.
  mutating func claim(_ wanted: String) -> String {
    if all.isEmpty { all.reserveCapacity(16) }
    if !reserved.contains(wanted), all.insert(wanted).inserted { return wanted }
    while true {
      let number = repeats[wanted, default: 1] + 1
      repeats[wanted] = number
      let id = "\(wanted)-\(number)"
      if !reserved.contains(id), all.insert(id).inserted { return id }
    }
  }

  /// Gives a heading its id.
  ///
  /// Ids do not begin with a digit, which a selector of CSS could not name, and those of clauses (`p-3-1`) and
  /// footnotes (`snoska-1`) are left to them; such headings get a word in front.
  mutating func claim(forHeading text: String) -> String {
    let slug = text.slug()
    if slug.isEmpty { return claim("razdel") }
    let isTaken = slug.utf8.first?.isDigit == true || slug.isNumbered("p-") || slug.isNumbered("snoska-")
    return claim(isTaken ? "razdel-" + slug : slug)
  }
}

extension String {
  fileprivate func isNumbered(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8) && utf8.dropFirst(prefix.utf8.count).first?.isDigit == true
  }
}
