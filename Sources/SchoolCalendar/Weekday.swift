/// A day of the week; the raw value is its number in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday to Friday.
  public var isWorking: Bool { rawValue <= 5 }

  /// «понедельник».
  public var name: String {
    switch self {
    case .monday: "понедельник"
    case .tuesday: "вторник"
    case .wednesday: "среда"
    case .thursday: "четверг"
    case .friday: "пятница"
    case .saturday: "суббота"
    case .sunday: "воскресенье"
    }
  }

  /// «пн», as at the head of a month's table.
  public var shortName: String {
    switch self {
    case .monday: "пн"
    case .tuesday: "вт"
    case .wednesday: "ср"
    case .thursday: "чт"
    case .friday: "пт"
    case .saturday: "сб"
    case .sunday: "вс"
    }
  }
}
