import Diagnostics
import Markdown
import TestSupport
import Testing

/// What comes of a text.
struct Reading {
  let body: MarkdownBody
  let problems: [Diagnostic]

  init(_ text: String, clauseAnchors: Bool = false, reservedIDs: Set<String> = [], firstLine: Int = 1) {
    self.init(Array(text.utf8), clauseAnchors: clauseAnchors, reservedIDs: reservedIDs, firstLine: firstLine)
  }

  init(_ bytes: [UInt8], clauseAnchors: Bool = false, reservedIDs: Set<String> = [], firstLine: Int = 1) {
    let reader = MarkdownReader(clauseAnchors: clauseAnchors, reservedIDs: reservedIDs)
    let (body, problems) = reader.read(bytes[...], path: "text.md", firstLine: firstLine)
    self.body = body
    self.problems = problems
  }

  /// The page's part; links lead to `/to/` and their path.
  var html: String {
    html { "/to/\(body.links[$0].path)" }
  }

  func html(url: (Int) -> String?) -> String {
    var output: [UInt8] = []
    body.appendHTML(to: &output) { url($0).map { LinkSource(url: $0) } }
    return String(decoding: output, as: UTF8.self)
  }
}

/// Reads a marked text and expects one problem at each mark and no other.
///
/// - Parameter messages: What the problems say, in reading order.
@discardableResult
func expectProblems(
  in marked: String, _ messages: [String], clauseAnchors: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Reading {
  let source = MarkedText(marked)
  let reading = Reading(source.text, clauseAnchors: clauseAnchors)
  #expect(reading.problems.places == source.expected, sourceLocation: sourceLocation)
  #expect(reading.problems.map(\.message) == messages, sourceLocation: sourceLocation)
  return reading
}

/// Whether every element of an HTML text is closed where it belongs.
func isBalanced(_ html: String) -> Bool {
  let withoutContents: Set<Substring> = ["br", "hr", "img"]
  var open: [Substring] = []
  for part in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
    guard part.contains(">") else { return false }
    let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    if name.hasPrefix("/") {
      guard open.popLast() == name.dropFirst() else { return false }
    } else if !withoutContents.contains(name) {
      open.append(name)
    }
  }
  return open.isEmpty
}
