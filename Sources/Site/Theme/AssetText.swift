/// A style sheet or a script as it is published: without the indentation, the blank lines and the comments that
/// stand on lines of their own, which only weigh on a slow line.
///
/// Lines stay lines, so strings, spaces within a line and JavaScript's own semicolons are left alone. A theme's
/// template literals must not rely on indentation.
struct AssetText {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path; files of other types are left as they are.
  init(_ bytes: [UInt8], path: String) {
    let isStyle = path.hasSuffix(".css")
    guard isStyle || path.hasSuffix(".js"), let text = String(validating: bytes, as: UTF8.self) else {
      self.bytes = bytes
      return
    }
    var lines: [Substring] = []
    var isInComment = false
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line.drop { $0 == " " || $0 == "\t" }
      if isStyle, isInComment || line.hasPrefix("/*") {
        let end = line.firstRange(of: "*/")
        isInComment = end == nil
        line = end.map { line[$0.upperBound...] } ?? ""
      }
      if !line.isEmpty, isStyle || !line.hasPrefix("//") { lines.append(line) }
    }
    self.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
