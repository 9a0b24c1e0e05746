public import SchoolCalendar

/// The whole portal as values: everything that pages are laid out from.
public struct Portal: Sendable {
  /// What the whole portal shares.
  public let settings: Settings
  /// The day that the portal is built for, and its time zone.
  public let clock: ZoneClock
  /// How people may be named today.
  public let people: People
  /// The home page's text.
  public internal(set) var home: Entry<Home>?
  /// Plain pages by path.
  public internal(set) var pages: [Entry<PlainPage>] = []
  /// Associations in the order of Annex 4.
  public internal(set) var associations: [Entry<Association>] = []
  /// Documents by path.
  public internal(set) var documents: [Entry<Document>] = []
  /// News, the latest first.
  public internal(set) var news: [Entry<NewsItem>] = []
  /// Yearly plans by path.
  public internal(set) var plans: [Entry<Plan>] = []
  /// Meetings by association, year and number.
  public internal(set) var meetings: [Entry<Meeting>] = []
  /// Yearly reports by path.
  public internal(set) var reports: [Entry<Report>] = []
  /// Events by path.
  public internal(set) var events: [Entry<Event>] = []
  /// Entries of the bank of experience by path, drafts among them.
  public internal(set) var practices: [Entry<Practice>] = []
  /// The dictionary of professional needs in the order of its file; nil where it could not be read.
  public internal(set) var deficits: [Deficit]?
  /// The snapshots of the protected statistics, the earliest first.
  public internal(set) var snapshots: [StatisticsSnapshot] = []
  /// The sizes in bytes of the files beside the texts, by their paths below the content folder.
  public internal(set) var attachmentSizes: [String: Int] = [:]

  /// The pictures among those files that can be read, by their paths.
  public internal(set) var pictures: [String: PictureSource] = [:]

  /// The day that the portal is built for.
  public var today: CalendarDate { clock.today }

  init(settings: Settings, clock: ZoneClock, people: People) {
    self.settings = settings
    self.clock = clock
    self.people = people
  }
}
