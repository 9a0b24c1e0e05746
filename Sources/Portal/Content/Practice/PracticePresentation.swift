public import Diagnostics
import FrontMatter
public import SchoolCalendar

extension Practice {
  /// One time that a practice was shown to others.
  public struct Presentation: Sendable {
    /// At what level.
    public let level: Event.Level
    /// At what event.
    public let occasion: Located<Occasion>
    /// The day.
    public let date: Located<CalendarDate>

    /// An event at which a practice was shown.
    public enum Occasion: Sendable, Hashable {
      /// An event of the portal, `events/<slug>.md`.
      case event(Slug)
      /// Another one, in words.
      case other(String)
    }

    static let schema = Schema<Presentation>(
      .required("уровень", .choice, "Уровень события."),
      .required("событие", .located(.occasion), "Имя файла события без «.md» или название события словами."),
      .required("дата", .located(.date), "День события."),
      make: Presentation.init)
  }
}

extension ValueType<Practice.Presentation.Occasion> {
  /// Latin letters, digits and hyphens name a file; all else are words.
  static var occasion: ValueType<Practice.Presentation.Occasion> {
    .text(format: "событие", example: "seminar-listy") { text in
      Slug(text).map(Practice.Presentation.Occasion.event) ?? .other(text)
    }
  }
}
