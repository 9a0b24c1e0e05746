internal import CMarkGFM

extension Node {
  /// The text below this node without markup: breaks are spaces, images their descriptions.
  ///
  /// - Parameter limit: Once it has so many bytes it may end.
  func plainText(limit: Int = .max) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(128)
    for node in descendants {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text.append(contentsOf: node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      case CMARK_NODE_HTML_INLINE where HTMLPiece(node.literal) == .lineBreak: text.append(0x20)
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
