/// A page of the site as the preview gives it: with the script that reloads it, and with what is wrong above it.
struct PreviewedPage {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - html: The page as it would be published.
  ///   - state: What the preview shows.
  init(_ html: [UInt8], _ state: PreviewState) {
    let end = html.lastIndex(of: Array("</body>".utf8)) ?? html.endIndex
    let own = Array((state.problems.isEmpty ? "" : ProblemPanel(state.problems).html).utf8)
    bytes = html[..<end] + own + Array(Self.script(state.revision).utf8) + html[end...]
  }

  /// The element that reloads a page. The revision stands in the address: it tells which state the page is of.
  static func script(_ revision: Revision) -> String {
    "<script type=\"module\" src=\"\(RequestGate.OwnPath.script)?\(revision.text)\"></script>\n"
  }
}

/// What is shown where there is nothing to show but problems.
struct ProblemPage {
  let bytes: [UInt8]

  init(_ state: PreviewState) {
    let html = """
      <!doctype html>
      <html lang="ru">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Портал с ошибками</title>
      </head>
      <body>
      \(ProblemPanel(state.problems, isAlone: true).html)\(PreviewedPage.script(state.revision))</body>
      </html>

      """
    bytes = Array(html.utf8)
  }
}

extension [UInt8] {
  /// Where another array stands in this one for the last time.
  fileprivate func lastIndex(of other: [UInt8]) -> Int? {
    guard count >= other.count else { return nil }
    return (0...count - other.count).last { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
