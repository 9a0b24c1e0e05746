import Diagnostics

/// JSON as it may stand in a `<script>` element: nothing in it can end the element or begin a comment.
///
/// In JSON the signs `<`, `>` and `&` stand within strings only, where an escape means the same.
struct DataBlock: Sendable, Hashable {
  /// The text of the element.
  let text: String

  init(_ value: JSONValue) {
    let plain = value.text
    guard plain.utf8.contains(where: [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")].contains)
    else {
      text = plain
      return
    }
    var text = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "<": text.append(contentsOf: "\\u003c".unicodeScalars)
      case ">": text.append(contentsOf: "\\u003e".unicodeScalars)
      case "&": text.append(contentsOf: "\\u0026".unicodeScalars)
      default: text.append(scalar)
      }
    }
    self.text = String(text)
  }
}
