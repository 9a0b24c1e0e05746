import Mustache

/// Stands for a value that is absent: falsy as a section, empty where it is printed.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

extension [String: TemplateValue] {
  /// The values in the types that Mustache looks for; the only place where they lose their own.
  var mustache: [String: Any] {
    mapValues(\.mustache)
  }
}

extension TemplateValue {
  fileprivate var mustache: Any {
    switch self {
    case .text(let text): text.escapedHTML
    case .html(let html): html.text
    case .data(let data): data.text
    case .slot(let slot): slot.mark
    case .flag(let flag): flag
    case .list(let items): items.map(\.mustache)
    case .object(let context): context.mustache
    case .absent: Absent()
    }
  }
}

extension String {
  /// The text with everything escaped that could end a text or a quoted attribute.
  ///
  /// By bytes: Mustache's own escaping goes by characters and lets a quote pass that carries a combining mark.
  var escapedHTML: String {
    guard utf8.contains(where: { $0.htmlEscape != nil }) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      if let escape = byte.htmlEscape {
        bytes += escape.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var htmlEscape: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
