/// A list that a page leads to.
struct FilterLink: View {
  let link: LinkView
  /// How much it holds.
  let count: Int
  let isCurrent: Bool

  static let fields: [ViewField<FilterLink>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("count") { String($0.count) },
    .flag("isCurrent") { $0.isCurrent },
  ]
}
