/// Every template that pages are rendered with, and what each is given.
enum PageTemplates {
  static let layout = "layout"
  static let head = "head"

  /// The views of all kinds of pages; a kind that is missing here cannot be rendered.
  private static let pages: [any PageView.Type] = [
    HomeView.self, PlainPageView.self, AssociationListView.self, AssociationView.self, DocumentListView.self,
    DocumentView.self, NewsListView.self, NewsItemView.self, PlanView.self, MissingPlanView.self,
    MeetingView.self, ReportView.self, DecisionListView.self, AssociationYearPageView.self,
    YearTableView.self, EventListView.self, EventView.self, CalendarView.self, PracticeListView.self,
    PracticeView.self, DeficitMapView.self, DeficitView.self, StatisticsView.self, SearchView.self,
    OpenDataView.self,
    VisionView.self,
    NotFoundView.self,
  ]

  /// The names and fields of all templates.
  static var all: [(name: String, fields: ViewScope)] {
    [(layout, LayoutView.scope), (head, HeadView.scope)] + pages.map { ($0.template, $0.scope) }
  }
}
