/// Something that reads what people write.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads an input and traps where what comes out must not be.
  let run: @Sendable (_ input: [UInt8]) -> Void

  static let all = texts + portals

  /// The one that the command line names.
  static let selected: FuzzTarget? = all.first { $0.name == CommandLine.arguments.dropFirst().first }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The first byte as a choice among things, and the rest.
  func choosing<Choice>(from choices: [Choice]) -> (choice: Choice, rest: [UInt8])? {
    guard let first, !choices.isEmpty else { return nil }
    return (choices[Int(first) % choices.count], Array(dropFirst()))
  }

  /// Traps where a page holds what no text may bring into it.
  func refuse(_ forbidden: [String]) {
    for text in forbidden where holds(Array(text.utf8)) { fatalError("the page holds \(text)") }
  }

  private func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return withUnsafeBytes { page in
      var rest = page[...]
      while let index = rest.firstIndex(of: first) {
        if page[index...].starts(with: part) { return true }
        rest = page[(index + 1)...]
      }
      return false
    }
  }
}
