/// What the template of a kind of page prints into `<main>`.
protocol PageView: View {
  /// The template's name in the theme.
  static var template: String { get }
}

/// What every page has above its text.
struct PageFrame: Sendable {
  let title: String
  /// The pages above this one, from the home page down.
  let breadcrumbs: [LinkView]
  /// Whether it is an example only.
  let isSample: Bool
}

extension PageFrame {
  /// The fields of the frame for a view that has one.
  static func fields<Root>(_ frame: @escaping @Sendable (Root) -> PageFrame) -> [ViewField<Root>] {
    [
      .text("title") { frame($0).title },
      .list("breadcrumbs") { frame($0).breadcrumbs },
      .flag("isSample") { frame($0).isSample },
    ]
  }
}

/// A link to a page.
struct LinkView: View {
  let title: String
  let url: String

  static let fields: [ViewField<LinkView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
  ]
}

/// A day as people and as machines read it.
struct DateView: Sendable {
  let text: String
  let iso: String
}

extension DateView {
  /// The fields `date` and `isoDate` of a view that has a day, perhaps.
  static func fields<Root>(_ date: @escaping @Sendable (Root) -> DateView?) -> [ViewField<Root>] {
    [
      .optional("date") { date($0)?.text },
      .optional("isoDate") { date($0)?.iso },
    ]
  }

  /// The fields `date` and `isoDate` of a view that has a day.
  static func fields<Root>(always date: @escaping @Sendable (Root) -> DateView) -> [ViewField<Root>] {
    [
      .text("date") { date($0).text },
      .text("isoDate") { date($0).iso },
    ]
  }
}
