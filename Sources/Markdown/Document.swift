internal import CMarkGFM

/// cmark's tree of one text; its memory is freed with the value.
struct Document: ~Copyable {
  let root: Node
  private let pointer: OpaquePointer

  /// Parses a text.
  ///
  /// - Returns: nil only where cmark gives no tree, which it does for no text.
  init?(parsing text: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) {
    guard let pointer = Grammar.shared.parse(text, survey) else { return nil }
    self.pointer = pointer
    root = Node(pointer)
  }

  deinit { cmark_node_free(pointer) }
}
