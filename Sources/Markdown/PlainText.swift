internal import CMarkGFM

extension Node {
  /// The text below this node without markup; images are their descriptions.
  ///
  /// - Parameters:
  ///   - limit: Once it has so many bytes it may end.
  ///   - lineBreak: What stands for a hard break; a soft one is a space.
  func plainText(limit: Int = .max, lineBreak: UInt8 = 0x20) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(128)
    for node in descendants {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text.append(contentsOf: node.literal)
      case CMARK_NODE_SOFTBREAK: text.append(0x20)
      case CMARK_NODE_LINEBREAK: text.append(lineBreak)
      case CMARK_NODE_HTML_INLINE where HTMLPiece(node.literal) == .lineBreak: text.append(lineBreak)
      default: break
      }
      if text.count >= limit { break }
    }
    return text.trimmed
  }
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return Array(self[first...last])
  }
}
