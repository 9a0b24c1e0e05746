internal import Diagnostics

/// Finds personal data in texts as leaders write them: Markdown with its front matter, YAML, tables of a spreadsheet.
///
/// The text is looked at as it stands in its file, so that a place is exact and nothing escapes by being a comment, an
/// address or a part that no page shows: the file itself is public.
///
/// What a text says of people is guessed from its looks. Where looks cannot tell, a name alone, or an address of an
/// organisation, the guard is silent: an error that is often wrong is soon allowed unread.
public struct TextGuard: Sendable, Hashable {
  /// What may stand in texts all the same.
  public let allowed: AllowedWords

  /// A guard.
  public init(allowing allowed: AllowedWords) {
    self.allowed = allowed
  }

  /// The personal data in a text, in reading order.
  ///
  /// - Parameter text: UTF-8; LF and CRLF end a line.
  public func findings(in text: [UInt8]) -> [PersonalDataFinding] {
    text.withUnsafeBufferPointer { bytes in
      guard let bare = BareText(bytes) else { return findings(inBare: bytes) }
      return bare.inText(bare.bytes.withUnsafeBufferPointer { findings(inBare: $0) })
    }
  }

  private func findings(inBare bytes: UnsafeBufferPointer<UInt8>) -> [PersonalDataFinding] {
    var findings: [PersonalDataFinding] = []
    var tables = MemberTables()
    for line in TextLines(bytes) {
      if let table = tables.finding(before: line, in: bytes) {
        findings.append(PersonalDataFinding(kind: table.kind, position: table.position))
      }
    }
    var winners = WinnerLists()
    for passage in PassageRanges(bytes) {
      let content = UnsafeBufferPointer(rebasing: bytes[passage.bytes])
      let isOfWinners = winners.takes(content)
      let look = PassageLook(content)
      guard !look.isEmpty else { continue }
      findings += self.findings(
        in: Passage(content, firstLine: passage.firstLine), look, isOfWinners: isOfWinners)
    }
    return findings.sorted { $0.position < $1.position }
  }

  private func findings(
    in passage: Passage, _ look: PassageLook, isOfWinners: Bool
  ) -> [PersonalDataFinding] {
    var matches: [PersonalDataMatch] = []
    if look.contains(.atSign) { matches += passage.privateAddresses(allowed) }
    if look.contains(.number) { matches += passage.personalNumbers(allowed) }
    if look.contains(.birth) { matches += passage.birthDates(allowed) }
    if look.contains(.capitals) {
      let facts = passage.namesWithFacts(allowed)
      matches += facts
      if isOfWinners, facts.isEmpty { matches += passage.winners(allowed) }
    }
    return matches.map { PersonalDataFinding(kind: $0.kind, position: passage.position(of: $0.offset)) }
  }
}

/// Personal data in a passage.
struct PersonalDataMatch {
  let kind: PersonalDataKind
  /// Where it begins, in characters of the passage.
  let offset: Int
}
