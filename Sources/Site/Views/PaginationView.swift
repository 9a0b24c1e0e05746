/// The way from page to page of a long list.
struct PaginationView: View {
  let previous: Step?
  let next: Step?
  let pages: [PageLink]

  /// A neighbouring page.
  struct Step: View {
    let url: String

    static let fields: [ViewField<Step>] = [.text("url") { $0.url }]
  }

  /// A page by its number.
  struct PageLink: View {
    let number: String
    let url: String
    let isCurrent: Bool

    static let fields: [ViewField<PageLink>] = [
      .text("number") { $0.number },
      .text("url") { $0.url },
      .flag("isCurrent") { $0.isCurrent },
    ]
  }

  static let fields: [ViewField<PaginationView>] = [
    .object("previous") { $0.previous },
    .object("next") { $0.next },
    .list("pages") { $0.pages },
  ]
}

extension PaginationView {
  /// Pages further away than this are left out, but for the first and the last.
  private static let reach = 3

  /// - Parameters:
  ///   - current: The page that the reader is on, from 1.
  ///   - count: How many pages there are.
  ///   - url: The URL of a page by its number.
  init(_ current: Int, of count: Int, url: (Int) -> String) {
    previous = current > 1 ? Step(url: url(current - 1)) : nil
    next = current < count ? Step(url: url(current + 1)) : nil
    let near = max(1, current - Self.reach)...min(count, current + Self.reach)
    let shown = (near.contains(1) ? [] : [1]) + near + (near.contains(count) ? [] : [count])
    pages = shown.map { PageLink(number: String($0), url: url($0), isCurrent: $0 == current) }
  }
}
