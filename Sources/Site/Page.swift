import Markdown
import SchoolCalendar

/// A page, laid out: its place and the values that its template prints.
struct Page: Sendable {
  /// Its place below the portal's root: `documents/prikaz-71/`.
  let route: String
  /// The heading.
  let title: String
  /// Makes what the page says, for search engines and messengers.
  let makeDescription: @Sendable () -> String?
  /// The menu item that it belongs to.
  let section: String?
  /// Whether search engines should list it.
  let isIndexed: Bool
  /// Whether it is a text with a day of its own, as news is.
  let isArticle: Bool
  /// The day it last changed, where the content says so.
  let date: CalendarDate?
  /// What the search knows of it; nil where it is not searched.
  let search: SearchTags?
  /// Makes what its template prints; not before somebody asks for the page.
  let makeView: @Sendable () -> any PageView
  /// Makes the text that is put into the template's `body` slot.
  let makeBody: @Sendable () -> PageBody?

  init(
    route: String, title: String, description: @autoclosure @escaping @Sendable () -> String? = nil,
    section: String? = nil, isIndexed: Bool = true,
    isArticle: Bool = false, date: CalendarDate? = nil, search: SearchTags? = nil,
    view: @autoclosure @escaping @Sendable () -> any PageView,
    body: @autoclosure @escaping @Sendable () -> PageBody? = nil
  ) {
    self.route = route
    self.title = title
    makeDescription = description
    self.section = section
    self.isIndexed = isIndexed
    self.isArticle = isArticle
    self.date = date
    self.search = search
    makeView = view
    makeBody = body
  }
}

/// A text with the URLs of its links.
struct PageBody: Sendable {
  let markdown: MarkdownBody
  /// What each link leads to; nil where its target is not published.
  let sources: [LinkSource?]
}
