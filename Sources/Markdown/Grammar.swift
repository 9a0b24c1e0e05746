internal import CMarkGFM
internal import Synchronization

/// The Markdown that texts are read with: cmark-gfm and its extensions.
///
/// Two things keep cmark-gfm 0.29 from serving many threads at once. Registering extensions changes global tables;
/// it happens once, here. And the characters at which an extension wakes up stand in a global table while a text is
/// parsed: the first parser that finishes strikes them out for all. Those of bare links are therefore entered for
/// good, and their extension forgets them. Strikethrough has to know its own, the tilde, which matters to texts with
/// a tilde only: such texts take turns. After that nothing here changes, so sharing it is safe.
struct Grammar: @unchecked Sendable {
  static let shared = Grammar()

  private static let tilde = Mutex<Void>(())
  private static let options =
    CMARK_OPT_FOOTNOTES
    // Without it cmark loses count of lines after a code span of several lines.
    | CMARK_OPT_SOURCEPOS

  /// The types of the nodes that extensions make.
  let types: ExtensionTypes
  private let extensions: [OpaquePointer]
  private let strikethrough: OpaquePointer?

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "autolink", "tasklist"]
    extensions = names.compactMap { cmark_find_syntax_extension($0) }
    strikethrough = cmark_find_syntax_extension("strikethrough")
    types = ExtensionTypes(extensions + [strikethrough].compactMap(\.self))
    if let autolink = cmark_find_syntax_extension("autolink") { Self.wakeForGood(autolink) }
  }

  /// The tree of a text; the caller frees it.
  func parse(_ text: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) -> OpaquePointer? {
    // cmark's own look at every letter takes a fifth of its time, so only a text that needs mending gets it.
    let options = survey.isValid ? Self.options : Self.options | CMARK_OPT_VALIDATE_UTF8
    guard let strikethrough, survey.hasTilde else {
      return Self.parse(text, with: extensions, options: options)
    }
    var tree: OpaquePointer?
    Self.tilde.withLock { _ in
      tree = Self.parse(text, with: extensions + [strikethrough], options: options)
    }
    return tree
  }
}

extension Grammar {
  fileprivate static func parse(
    _ text: UnsafeBufferPointer<UInt8>, with extensions: [OpaquePointer], options: Int32 = Self.options
  ) -> OpaquePointer? {
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
  }

  private static func wakeForGood(_ syntax: OpaquePointer) {
    guard let parser = cmark_parser_new(options) else { return }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, syntax)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(syntax, nil)
  }
}

/// The types of the nodes that extensions make. cmark gives them numbers when the extensions are registered and
/// tells them by name only, so they are learnt from a text that has each.
struct ExtensionTypes {
  let table: cmark_node_type
  let row: cmark_node_type
  let cell: cmark_node_type
  let strikethrough: cmark_node_type

  fileprivate init(_ extensions: [OpaquePointer]) {
    var types: [String: cmark_node_type] = [:]
    let sample = Array("| ~~a~~ |\n| - |\n| b |\n".utf8)
    if let tree = sample.withUnsafeBufferPointer({ Grammar.parse($0, with: extensions) }) {
      for node in Node(tree).descendants { types[node.typeName] = node.type }
      cmark_node_free(tree)
    }
    table = types["table"] ?? CMARK_NODE_NONE
    row = types["table_row"] ?? CMARK_NODE_NONE
    cell = types["table_cell"] ?? CMARK_NODE_NONE
    strikethrough = types["strikethrough"] ?? CMARK_NODE_NONE
  }
}
