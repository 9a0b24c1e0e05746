internal import CMarkGFM

extension BodyWriter {
  mutating func writeSoftBreak(_ node: Node) {
    let next = node.next.flatMap { $0.type == CMARK_NODE_TEXT ? $0.literal : nil }
    if context.binds(to: next ?? UnsafeBufferPointer(start: nil, count: 0)) {
      html.append("\u{A0}")
    } else {
      html.append("\n")
    }
    context = .start
  }

  mutating func writeLineBreak() {
    html.append("<br>\n")
    context = .start
  }

  mutating func writeCode(_ code: Node) {
    html.append("<code>")
    html.appendEscaped(code.literal)
    html.append("</code>")
    context = .object
  }
}
