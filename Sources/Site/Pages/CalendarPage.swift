import Portal
import SchoolCalendar

/// A calendar: the common one or an association's, of a school year or of one month.
struct CalendarView: PageView {
  static let template = "calendar"

  let frame: PageFrame
  let years: String
  let strip: YearStripView
  let months: [CalendarMonthView]
  /// What goes on all year.
  let wholeYear: [CalendarEntryView]
  /// What has no day yet.
  let undecided: [CalendarEntryView]
  /// The lanes of the associations' own calendars, counted.
  let lanes: [Lane]
  let otherYears: [LinkView]
  let associations: [LinkView]
  let subscription: SubscriptionView
  let deadlines: SubscriptionView?

  /// How much of an association stands beside the months.
  struct Lane: View {
    let title: String
    let url: String
    let wholeYear: Int
    let undecided: Int

    static let fields: [ViewField<Lane>] = [
      .text("title") { $0.title },
      .text("url") { $0.url },
      .optional("wholeYear") { $0.wholeYear == 0 ? nil : String($0.wholeYear) },
      .optional("undecided") { $0.undecided == 0 ? nil : String($0.undecided) },
    ]
  }

  static let fields: [ViewField<CalendarView>] =
    PageFrame.fields { $0.frame } + [
      .text("years") { $0.years },
      .object("strip") { $0.strip },
      .list("months") { $0.months },
      .list("wholeYear") { $0.wholeYear },
      .flag("hasWholeYear") { !$0.wholeYear.isEmpty || $0.lanes.contains { $0.wholeYear > 0 } },
      .list("undecided") { $0.undecided },
      .flag("hasUndecided") { !$0.undecided.isEmpty || $0.lanes.contains { $0.undecided > 0 } },
      .list("lanes") { $0.lanes },
      .list("otherYears") { $0.otherYears },
      .flag("hasOtherYears") { !$0.otherYears.isEmpty },
      .list("associations") { $0.associations },
      .flag("hasAssociations") { !$0.associations.isEmpty },
      .object("subscription") { $0.subscription },
      .object("deadlines") { $0.deadlines },
    ]
}

extension SiteLayout {
  /// A page of the common calendar shows whole months until it has so many entries.
  private static var entriesOnCalendar: Int { 40 }

  /// Every calendar: the common one with a page for each month, and one of each association, for each year.
  func calendarPages() -> [Page] {
    let byYear = Dictionary(grouping: calendar.entries, by: \.schoolYear)
    let common = calendar.years.flatMap { year -> [Page] in
      let entries = byYear[year] ?? []
      return [calendarPage(year, entries)] + year.months.map { calendarPage($0, of: year, entries) }
    }
    let associations = portal.associations.compactMap(\.associationID)
    let own = associations.concurrentMap { id in
      let entries = calendar.entries(of: id)
      let years = associationCalendarYears(id, entries)
      let byYear = Dictionary(grouping: entries, by: \.schoolYear)
      return years.map { associationCalendarPage(id, $0, byYear[$0] ?? [], among: years) }
    }
    return common + own.flatMap(\.self)
  }

  /// The routes of all calendars.
  var calendarRoutes: [String] {
    let common = calendar.years.flatMap { year in [calendarRoute(year)] + year.months.map(Routes.calendar) }
    let own = portal.associations.compactMap(\.associationID).flatMap { id in
      associationCalendarYears(id, calendar.entries(of: id)).map { calendarRoute(of: id, $0) }
    }
    return common + own
  }

  func calendarRoute(_ year: SchoolYear) -> String {
    year == calendar.leadYear ? Routes.calendar : Routes.calendar(year)
  }

  func calendarRoute(of id: AssociationID, _ year: SchoolYear) -> String {
    year == calendar.leadYear ? Routes.calendar(of: id) : Routes.calendar(of: id, year)
  }

  /// The whole common calendar as a feed.
  var commonSubscription: SubscriptionView {
    SubscriptionView("общий календарь", route: Routes.calendarFeed, router: router)
  }

  private var deadlineSubscription: SubscriptionView {
    SubscriptionView("все сроки", route: Routes.deadlinesFeed, router: router)
  }
}

// MARK: The common calendar

extension SiteLayout {
  private func calendarPage(_ year: SchoolYear, _ entries: [CalendarEntry]) -> Page {
    let isLead = year == calendar.leadYear
    let title = isLead ? SectionTitles.calendar : "\(SectionTitles.calendar): \(year.years) учебный год"
    return Page(
      route: calendarRoute(year), title: title,
      description: "Календарь объединений на \(year.years) учебный год: события, заседания, сроки.",
      section: Routes.calendar, view: self.calendarView(year, entries, title: title))
  }

  private func calendarView(_ year: SchoolYear, _ entries: [CalendarEntry], title: String) -> CalendarView {
    let isLead = year == calendar.leadYear
    let own = entries.filter { !$0.item.origin.isPlanRow }
    return CalendarView(
      frame: PageFrame(title: title, breadcrumbs: breadcrumbs() + calendarCrumb(isLead), isSample: false),
      years: year.years, strip: strip(year, entries), months: nearestMonths(of: year, entries),
      wholeYear: own.filter { $0.lane == .wholeYear }.map { entryView($0) },
      undecided: own.filter { $0.lane == .undecided }.map { entryView($0) }, lanes: lanes(year, entries),
      otherYears: calendar.years.filter { $0 != year }.reversed().map {
        link("\($0.years) учебный год", calendarRoute($0))
      },
      associations: portal.associations.compactMap(calendarLink), subscription: commonSubscription,
      deadlines: deadlineSubscription)
  }

  private func calendarPage(
    _ month: CalendarMonth, of year: SchoolYear, _ entries: [CalendarEntry]
  ) -> Page {
    let title = "\(SectionTitles.calendar): \(month.russian)"
    return Page(
      route: Routes.calendar(month), title: title,
      description: "\(month.russian.capitalizedFirst): события, заседания и сроки объединений.",
      section: Routes.calendar, view: self.calendarView(month, of: year, entries, title: title))
  }

  private func calendarView(
    _ month: CalendarMonth, of year: SchoolYear, _ entries: [CalendarEntry], title: String
  ) -> CalendarView {
    CalendarView(
      frame: PageFrame(
        title: title,
        breadcrumbs: breadcrumbs(link(SectionTitles.calendar, calendarRoute(year))), isSample: false),
      years: year.years, strip: strip(year, entries, current: month),
      months: [monthView(month, entries, of: nil)], wholeYear: [], undecided: [], lanes: [], otherYears: [],
      associations: [], subscription: commonSubscription, deadlines: nil)
  }

  private func strip(
    _ year: SchoolYear, _ entries: [CalendarEntry], current: CalendarMonth? = nil
  ) -> YearStripView {
    YearStripView(year, entries, current: current) { month in router.url(Routes.calendar(month)) }
  }

  /// From this month on, or from the first of another year, as many months as a page can hold.
  private func nearestMonths(of year: SchoolYear, _ entries: [CalendarEntry]) -> [CalendarMonthView] {
    let now = CalendarMonth(containing: portal.today)
    let months = year.months.contains(now) ? year.months.filter { $0 >= now } : year.months
    var views: [CalendarMonthView] = []
    var count = 0
    for month in months where count < Self.entriesOnCalendar {
      let view = monthView(month, entries, of: nil, url: router.url(Routes.calendar(month)))
      if view.days.isEmpty && view.undated.isEmpty && month != now { continue }
      count += view.days.reduce(view.undated.count) { $0 + $1.entries.count }
      views.append(view)
    }
    return views
  }

  private func lanes(_ year: SchoolYear, _ entries: [CalendarEntry]) -> [CalendarView.Lane] {
    portal.associations.compactMap { association -> CalendarView.Lane? in
      guard let id = association.associationID else { return nil }
      let own = entries.filter { $0.item.origin.isPlanRow && $0.item.associations == [id] }
      let wholeYear = own.count { $0.lane == .wholeYear }
      let undecided = own.count { $0.lane == .undecided }
      guard wholeYear + undecided > 0 else { return nil }
      return CalendarView.Lane(
        title: association.title.typeset, url: router.url(calendarRoute(of: id, year)), wholeYear: wholeYear,
        undecided: undecided)
    }
  }

  private func calendarCrumb(_ isLead: Bool) -> [LinkView] {
    isLead ? [] : [link(SectionTitles.calendar, Routes.calendar)]
  }

  private func calendarLink(_ association: Entry<Association>) -> LinkView? {
    association.associationID.map { link(association.title.typeset, Routes.calendar(of: $0)) }
  }
}

// MARK: The calendar of an association

extension SiteLayout {
  /// The year that the portal leads with, and those in which something of the association's own stands.
  private func associationCalendarYears(_ id: AssociationID, _ entries: [CalendarEntry]) -> [SchoolYear] {
    let own = entries.filter { !$0.item.associations.isEmpty }.map(\.schoolYear)
    return Set(own + [calendar.leadYear]).sorted()
  }

  private func associationCalendarPage(
    _ id: AssociationID, _ year: SchoolYear, _ entries: [CalendarEntry], among years: [SchoolYear]
  ) -> Page {
    let title = "Календарь: \(id.title)"
    return Page(
      route: calendarRoute(of: id, year), title: "\(title), \(year.years) учебный год",
      description: "Календарь объединения на \(year.years) учебный год: \(id.title).",
      section: Routes.associations, view: self.calendarView(id, year, entries, among: years, title: title))
  }

  private func calendarView(
    _ id: AssociationID, _ year: SchoolYear, _ entries: [CalendarEntry], among years: [SchoolYear],
    title: String
  ) -> CalendarView {
    let months = year.months.map { monthView($0, entries, of: id) }
    let shown = Set(months.filter { !$0.days.isEmpty || !$0.undated.isEmpty }.map(\.month))
    return CalendarView(
      frame: PageFrame(title: title.typeset, breadcrumbs: associationBreadcrumbs(id), isSample: false),
      years: year.years,
      strip: YearStripView(year, entries) { month in shown.contains(month) ? "#" + month.anchor : nil },
      months: months.filter { shown.contains($0.month) },
      wholeYear: entries.filter { $0.lane == .wholeYear }.map { entryView($0, of: id) },
      undecided: entries.filter { $0.lane == .undecided }.map { entryView($0, of: id) }, lanes: [],
      otherYears: years.filter { $0 != year }.reversed().map {
        link("\($0.years) учебный год", calendarRoute(of: id, $0))
      },
      associations: [],
      subscription: SubscriptionView(
        "календарь объединения", route: Routes.calendarFeed(of: id), router: router),
      deadlines: nil)
  }
}

extension CalendarOrigin {
  fileprivate var isPlanRow: Bool {
    if case .planRow = self { true } else { false }
  }
}
