/// A minute of a day, without a zone.
public struct TimeOfDay: Sendable, Hashable {
  /// 0…23.
  public let hour: Int
  /// 0…59.
  public let minute: Int

  /// A minute; nil where a day has none such, as 24:00.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }
}

extension TimeOfDay: Comparable {
  /// The earlier one first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

extension TimeOfDay {
  /// What a text that should be a time turned out to be.
  public enum ParsingError: Error {
    /// Not of the form `14:30`.
    case notATime
    /// The form is right, but a day has no such minute.
    case impossible
  }

  /// Reads `14:30` or `9:05`.
  ///
  /// - Parameter text: The time, nothing around it.
  /// - Throws: Why it is no time.
  public init(parsing text: some StringProtocol) throws(ParsingError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { throw .notATime }
    guard let time = TimeOfDay(hour: hour, minute: minute) else { throw .impossible }
    self = time
  }

  /// `09:05` (ISO 8601), for machines and for pages.
  public var iso: String { "\(Self.padded(hour)):\(Self.padded(minute))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// When something of one day begins, and when it ends where that is known.
public struct Hours: Sendable, Hashable {
  /// The beginning.
  public let start: TimeOfDay
  /// The end, after the beginning.
  public let end: TimeOfDay?

  /// A stretch of a day; nil where it would end before it has begun.
  public init?(start: TimeOfDay, end: TimeOfDay? = nil) {
    if let end, end <= start { return nil }
    self.start = start
    self.end = end
  }

  /// «14:30» or «14:30–15:30».
  public var russian: String {
    end.map { "\(start.iso)–\($0.iso)" } ?? start.iso
  }
}
