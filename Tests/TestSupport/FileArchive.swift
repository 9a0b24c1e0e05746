/// Files written as one text: each begins with a line `-- path --` and goes on to the next such line.
public struct FileArchive: Sendable {
  /// The text of each file under its path.
  public let texts: [String: String]

  /// Takes an archive apart.
  public init(_ archive: String) {
    var texts: [String: String] = [:]
    var path: String?
    let lines = archive.split(separator: "\n", omittingEmptySubsequences: false)
    for line in archive.hasSuffix("\n") ? lines.dropLast() : lines[...] {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        let name = String(line.dropFirst(3).dropLast(3))
        path = name
        texts[name] = ""
      } else if let path {
        texts[path, default: ""] += line + "\n"
      }
    }
    self.texts = texts
  }
}
