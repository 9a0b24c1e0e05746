/// Follows the passages of a text below heads like «Победители:» and «## Призёры», whose lists say of names what no name
/// says of itself.
struct WinnerLists {
  private enum Head {
    /// A heading: all is below it, up to the next one.
    case heading
    /// The words before a list: the list alone.
    case leadIn
  }

  private var head: Head?

  private static let beginnings = WordBeginnings(Passage.results)

  /// Takes the next passage.
  ///
  /// - Returns: Whether it stands in such a list.
  mutating func takes(_ passage: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = passage.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return head != nil }
    let isHeading = sign == UInt8(ascii: "#")
    let end = passage.last { !" \t\r\n*_".utf8.contains($0) }
    guard isHeading || end == UInt8(ascii: ":") else {
      let isItem = "-*+|".utf8.contains(sign) || sign &- 0x30 < 10
      if head == .leadIn, !isItem { head = nil }
      return head != nil
    }
    let isOfWinners =
      Self.beginnings.mayStand(in: passage) && Passage(passage, firstLine: 1).isHeadOfWinners
    if isHeading || isOfWinners || head == .leadIn {
      head = isOfWinners ? (isHeading ? .heading : .leadIn) : nil
    }
    return false
  }
}
