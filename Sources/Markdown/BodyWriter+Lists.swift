internal import CMarkGFM
internal import Diagnostics

/// The lists around the place at hand, outermost first; nil for one that is not given as a value.
struct ListState {
  var open: [MarkdownList?] = []

  /// Values nest no deeper, so that a text of nothing but list signs cannot make a tower of them.
  static let deepest = 2
}

extension BodyWriter {
  /// Begins the value of a list whose tag comes next in the HTML.
  mutating func beginValue(ofList list: Node) {
    let isOutermost = lists.open.isEmpty && list.parent?.parent == nil
    let isNested = lists.open.last.map { $0 != nil } == true && list.parent?.type == CMARK_NODE_ITEM
    guard collectsLists, isOutermost || isNested, lists.open.count < ListState.deepest else {
      lists.open.append(nil)
      return
    }
    var value = MarkdownList(
      heading: headings.indices.last, location: place(ofBlock: list), isOrdered: list.isOrdered)
    value.html = html.count..<html.count
    lists.open.append(value)
  }

  /// Ends the value of a list whose tags have been written.
  mutating func endValueOfList() {
    guard var value = lists.open.popLast() ?? nil else { return }
    value.html = value.html.lowerBound..<html.count
    if let outer = lists.open.indices.last, let item = lists.open[outer]?.items.indices.last {
      lists.open[outer]?.items[item].lists.append(value)
    } else {
      listValues.append(value)
    }
  }

  /// Begins the value of an item whose opening tag has been written.
  mutating func beginValue(ofItem item: Node) {
    guard let list = lists.open.indices.last, let isOrdered = lists.open[list]?.isOrdered else { return }
    let text = item.ownText
    let value = MarkdownList.Item(
      number: isOrdered ? number(of: item) : nil, text: String(decoding: text, as: UTF8.self),
      location: item.firstChild.map { place(ofCell: $0) } ?? place(ofBlock: item),
      links: links.count..<links.count, isPlain: isPlain(text, in: item), html: html.count..<html.count)
    lists.open[list]?.items.append(value)
  }

  /// Ends the value of an item whose closing tag comes next in the HTML.
  mutating func endValueOfItem() {
    guard let list = lists.open.indices.last, var item = lists.open[list]?.items.popLast() else { return }
    item.html = item.html.lowerBound..<html.count
    item.links = item.links.lowerBound..<links.count
    lists.open[list]?.items.append(item)
  }

  /// The digits before an item. cmark knows the first number of a list only and counts on from there.
  private mutating func number(of item: Node) -> Int? {
    let line = source.line(item.startLine).dropFirst(max(item.startColumn, 1) - 1)
    return Int(String(decoding: line.prefix { $0.isDigit }, as: UTF8.self))
  }
}

extension Node {
  /// The text of an item without the lists in it.
  fileprivate var ownText: [UInt8] {
    let blocks = sequence(first: firstChild) { $0?.next }.prefix { $0 != nil }.compactMap(\.self)
    let texts = blocks.filter { $0.type != CMARK_NODE_LIST }.map { $0.plainText(lineBreak: 0x0A) }
    return Array(texts.joined(separator: [0x0A]))
  }
}
