import Diagnostics

/// A Markdown file cut into its front matter and its body.
struct FrontMatterSections {
  /// A YAML text and the line of the file on which it begins.
  struct YAML {
    let text: String
    let firstLine: Int
  }

  /// The text between the two `---` lines, or nil where the file has none.
  let frontMatter: YAML?
  /// What follows the closing `---`, or the whole text.
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins.
  let bodyLine: Int
  /// Set where the opening `---` has no partner: everything counts as front matter then.
  let isUnclosed: Bool
}

extension FrontMatterSections {
  /// Cuts a text; line ends may be LF or CRLF.
  init(_ text: ArraySlice<UInt8>) {
    var lines = LineIterator(text)
    guard let first = lines.next(), Self.isFence(first) else {
      self.init(frontMatter: nil, body: text, bodyLine: 1, isUnclosed: false)
      return
    }
    let start = lines.position
    var number = 1
    while true {
      let end = lines.position
      guard let line = lines.next() else { break }
      number += 1
      if Self.isFence(line) {
        let yaml = YAML(text: Self.decode(text[start..<end]), firstLine: 2)
        let body = text[lines.position...]
        self.init(frontMatter: yaml, body: body, bodyLine: number + 1, isUnclosed: false)
        return
      }
    }
    let yaml = YAML(text: Self.decode(text[start...]), firstLine: 2)
    self.init(frontMatter: yaml, body: text[text.endIndex...], bodyLine: number + 1, isUnclosed: true)
  }

  /// `---`, spaces after it aside.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    return line.starts(with: [dash, dash, dash]) && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\r")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}

/// The lines of a text without their line ends.
private struct LineIterator: IteratorProtocol {
  private let text: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < text.endIndex else { return nil }
    let line = text[position...].prefix { $0 != UInt8(ascii: "\n") }
    position = min(line.endIndex + 1, text.endIndex)
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}
