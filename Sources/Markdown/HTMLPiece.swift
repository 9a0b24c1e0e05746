/// A piece of raw HTML.
enum HTMLPiece: Equatable {
  case comment
  /// `<br>` without attributes.
  case lineBreak
  case closingTag
  /// An opening tag, a declaration, an instruction: how it begins, as a person would name it.
  case tag(String)
  case text

  /// - Parameter html: The whole of a piece.
  init(_ html: some Collection<UInt8>) {
    let inside = html.dropFirst()
    if !html.starts(with: "<".utf8) {
      self = .text
    } else if html.starts(with: "<!--".utf8) {
      self = .comment
    } else if inside.starts(with: "/".utf8) {
      self = .closingTag
    } else if inside.starts(with: "![CDATA[".utf8) {
      self = .tag("<![CDATA[…]]>")
    } else if inside.starts(with: "?".utf8) {
      self = .tag("<?…?>")
    } else {
      let name = inside.prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "!")
      }
      let attributes = inside.dropFirst(name.count).filter { $0 > 0x20 }
      let isBreak = name.map { $0 | 0x20 } == Array("br".utf8)
      let isBare = attributes == Array(">".utf8) || attributes == Array("/>".utf8)
      self = isBreak && isBare ? .lineBreak : .tag("<\(String(decoding: name, as: UTF8.self))>")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A block of raw HTML in pieces, each with its offset. Space between them is none.
  var htmlPieces: [(offset: Int, piece: HTMLPiece)] {
    var pieces: [(Int, HTMLPiece)] = []
    var start = startIndex
    while let first = self[start...].firstIndex(where: { $0 > 0x20 }) {
      let end = endOfHTMLPiece(from: first)
      pieces.append((first, HTMLPiece(self[first..<end])))
      start = end
    }
    return pieces
  }

  private func endOfHTMLPiece(from start: Int) -> Int {
    let rest = self[start...]
    guard rest.first == UInt8(ascii: "<") else { return rest.firstIndex(of: UInt8(ascii: "<")) ?? endIndex }
    let closing: StaticString = rest.starts(with: "<!--".utf8) ? "-->" : ">"
    let length = closing.utf8CodeUnitCount
    var end = start + 1
    while end + length <= endIndex {
      if closing.withUTF8Buffer({ self[end...].starts(with: $0) }) { return end + length }
      end += 1
    }
    return endIndex
  }
}
