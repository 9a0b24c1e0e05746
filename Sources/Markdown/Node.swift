internal import CMarkGFM

/// A node of cmark's tree. It lives as long as its document and never leaves this module.
struct Node: Equatable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }
}

extension Node {
  var type: cmark_node_type { cmark_node_get_type(pointer) }

  var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }

  /// Whether it holds lines of the text, not parts of a line.
  var isBlock: Bool { type.rawValue & 0xC000 == 0x8000 }

  /// The text of a leaf, the number of a footnote's reference. Any other node has none.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }

  /// The address of a link or an image, its escapes and character references resolved.
  var url: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }

  /// The title of a link or an image.
  var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }

  /// What follows the fence of a code block.
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Whether an item of a list has a box to check; no other extension makes items.
  var isTask: Bool { cmark_node_get_syntax_extension(pointer) != nil }

  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// A letter a column of a table: `l`, `c`, `r` or 0.
  var alignments: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer),
      count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
  }

  private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: UTF8._nullCodeUnitOffset(in: bytes))
  }
}

// MARK: Places, as cmark counts them: lines and bytes from 1, 0 where it does not know

extension Node {
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }

  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
}

// MARK: Neighbours

extension Node {
  var parent: Node? { Node(cmark_node_parent(pointer)) }

  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }

  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

  var next: Node? { Node(cmark_node_next(pointer)) }

  var previous: Node? { Node(cmark_node_previous(pointer)) }

  /// Every node below this one, in the order of the text. Nesting may be as deep as a text is long, so nothing
  /// here calls itself.
  var descendants: some Sequence<Node> {
    sequence(state: firstChild) { [self] upcoming -> Node? in
      guard let node = upcoming else { return nil }
      upcoming = node.firstChild ?? node.following(within: self)
      return node
    }
  }

  /// The node after this one and all below it.
  private func following(within root: Node) -> Node? {
    var node = self
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent, parent != root else { return nil }
      node = parent
    }
  }
}
