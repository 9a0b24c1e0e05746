import TestSupport

/// Front matter as leaders write it, with slips, and heaps of its pieces: the same for the same seed.
struct MadeUpFrontMatter {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// What means something in YAML, or to those who read text by bytes.
  static let signs = [
    "-", "- ", "[", "]", "{", "}", ",", ", ", ":", ": ", "\"", "'", "#", " #", " # ", "\n", "\n\n", "\n  ",
    " ",
    "  ", "\t", "?", "? ", "!", "&a", "*a", "|", ">", "%", "@", "`", "\\", "№", "–", "—", "…", "\u{A0}",
    "\u{AD}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "и\u{306}", "ё", "👍", "\0", "\u{7F}", "\u{9F}", "<<", "~", "=",
    "\u{212A}",
    "---", "...", "\n---\n", "\n...\n",
  ]

  private static let parts = [
    "название: ", "номер: ", "метки: ", "a-b/c: ", "Семинар «Листы»", "14:30", "да", "  - ", "    - ", "№ 3",
    "null",
    "0x1F", "город: Бежецк", "[а, б]", "{а: 1, б: [в, г]}", "\"в кавычках: да\"", "'так'", "''", "\"\"", "[]",
    "{}",
    "(и так)", "номер: 1\n", "название: А\n", "метки: [а, б]\n", "место: {город: А}\n",
    "список:\n  - а\n  - б\n",
  ]

  private static let keys = [
    "название", "дата", "статус", "метки", "a-b/c", "Ё2", "description", "условия", "образец", "повестка",
    "ссылка",
  ]

  private static let words = [
    "Семинар «Листы»", "2026-11-16", "05.09.2025", "да", "1", "0755", "null", "~", "1e3", "14:30", "№ 3",
    "(и так)",
    "https://example.org/a?b=c", "C# и F#", "а, б", "а - б", "а: б", "школа № 1 – кабинет 5", "f.pdf",
    "…и далее", "",
    "в & г", "50 %", "что? как!", "-1", "* звёздочка", "@кто", "a|b", "текст…", "и\u{306}", "«[а]»",
    "\"так\" и так",
    "не 'так'", "два  пробела", "конец ", "№\u{A0}3",
  ]

  /// Up to a dozen pieces in any order.
  mutating func pieces() -> String {
    (0..<Int.random(in: 1...12, using: &numbers)).map { _ in pick(Self.signs + Self.parts) }.joined()
  }

  /// A few fields, most of them right.
  mutating func frontMatter() -> String {
    (0..<Int.random(in: 1...6, using: &numbers)).map { _ in field() }.joined()
  }

  /// A text with a sign too many, a part too few, or a line twice.
  mutating func withSlip(_ text: String) -> String {
    var characters = Array(text)
    let place = Int.random(in: 0...characters.count, using: &numbers)
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0:
      characters.removeSubrange(place..<min(characters.count, place + Int.random(in: 1...4, using: &numbers)))
    case 1:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return (lines + [pick(lines)]).joined(separator: "\n")
    default: characters.insert(contentsOf: pick(Self.signs), at: place)
    }
    return String(characters)
  }

  private mutating func field() -> String {
    let key = pick(Self.keys)
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0: return "# \(pick(Self.words))\n"
    case 1: return "\n"
    case 2, 3:
      let indentation = pick(["  ", "  ", "    ", " ", ""])
      let items = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
        "\(indentation)- \(value(depth: 1))\n"
      }
      return "\(key):\n\(items.joined())"
    default: return "\(key):\(pick([" ", " ", "  "]))\(value(depth: 0))\(pick(["", "", "", " "]))\n"
    }
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 8 : 5), using: &numbers) {
    case 0: return "\"\(pick(Self.words))\""
    case 1: return "'\(pick(Self.words))'"
    case 5, 6:
      let items = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in value(depth: depth + 1) }
      return "[\(items.joined(separator: pick([", ", ",", " , "])))]"
    case 7:
      let entries = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
        "\(pick(Self.keys)): \(value(depth: depth + 1))"
      }
      return "{\(entries.joined(separator: ", "))}"
    default: return pick(Self.words)
    }
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &numbers) ?? ""
  }
}
