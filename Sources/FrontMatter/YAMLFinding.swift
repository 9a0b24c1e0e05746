/// Something in a YAML text that a leader did not mean.
struct YAMLFinding: Equatable {
  enum Kind: Equatable {
    /// A tab where spaces indent.
    case tab
    /// A colon inside an unquoted value.
    case colon
    /// A `#` that would cut an unquoted value.
    case hash
    /// `&name` or `*name`, which could blow a small file up to gigabytes.
    case anchor(Unicode.Scalar)
    /// `!type`.
    case tag
    /// Text behind a closing quote or bracket.
    case textAfterQuote
    /// A quote that nothing closes.
    case unclosedQuote
    /// A bracket that nothing closes.
    case unclosedBracket
    /// A top-level line without the colon of a key, or with no space behind it.
    case missingColon
    /// Spaces before a top-level field, as they are left where the sign of a comment is taken away.
    case indentedField
    /// A key that its mapping already has; the line counts from 0.
    case repeatedKey(String, firstLine: Int)
    /// U+0085, U+2028 or U+2029: YAML ends a line there, no editor shows it.
    case hiddenLineEnd
    /// More levels than any schema has.
    case tooDeep
  }

  let kind: Kind
  /// 0-based, in the text scanned.
  let line: Int
  /// 0-based, in Unicode scalars.
  let column: Int
  /// The line of the top-level entry that it belongs to, 0-based.
  let entryLine: Int
}
