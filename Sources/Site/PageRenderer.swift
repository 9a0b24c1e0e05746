import Markdown

/// Fills templates with pages. What all pages share is filled once, when the renderer is made.
struct PageRenderer: Sendable {
  private let templates: [String: Template]
  private let shared: TemplateContext
  private let siteTitle: String
  private let router: Router
  private let layouts: [LayoutState: FilledTemplate]

  /// What the layout around a page depends on; it is filled once for each.
  private struct LayoutState: Hashable {
    let navigation: NavigationState
    let kind: LayoutKind
  }

  /// - Parameters:
  ///   - theme: The templates.
  ///   - shared: What every template may print.
  ///   - siteTitle: The portal's name as the title of a window shows it.
  ///   - navigation: The menus.
  ///   - router: Gives pages their URLs.
  init(_ theme: Theme, shared: SharedView, siteTitle: String, navigation: Navigation, router: Router) {
    templates = theme.templates
    self.shared = shared.context
    self.siteTitle = siteTitle
    self.router = router
    let contexts = self.shared
    let states = navigation.states.flatMap { state in
      LayoutKind.allCases.map { kind in
        let layout = navigation.layout(for: state, kind: kind)
        let filled = FilledTemplate(theme.templates[PageTemplates.layout], [contexts, layout.context])
        return (LayoutState(navigation: state, kind: kind), filled)
      }
    }
    layouts = Dictionary(states) { first, _ in first }
  }

  /// The bytes of a page.
  func render(_ page: Page) -> [UInt8] {
    let state = NavigationState(section: page.section, isExact: page.section == page.route)
    let kind: LayoutKind =
      page.route == Routes.search ? .search : page.search == nil ? .plain : .searched
    let layout =
      layouts[LayoutState(navigation: state, kind: kind)]
      ?? layouts[LayoutState(navigation: .outside, kind: kind)]
    let view = page.makeView()
    var output: [UInt8] = []
    output.reserveCapacity(1 << 15)
    layout?.write(to: &output) { slot, output in
      switch slot {
      case .head: fill(PageTemplates.head, with: head(of: page), to: &output)
      case .content:
        fill(type(of: view).template, with: view, to: &output) { page.makeBody()?.write(to: &$0) }
      case .body: break
      }
    }
    return output
  }

  /// The theme has been checked when it was loaded: every page's template is there.
  private func fill(
    _ template: String, with view: some View, to output: inout [UInt8],
    body: (inout [UInt8]) -> Void = { _ in }
  ) {
    templates[template]?.write([shared, view.context], to: &output) { slot, output in
      if slot == .body { body(&output) }
    }
  }

  private func head(of page: Page) -> HeadView {
    HeadView(
      title: page.title == siteTitle ? siteTitle : "\(page.title) — \(siteTitle)",
      description: page.makeDescription(), canonical: router.absoluteURL(page.route),
      isIndexed: page.isIndexed,
      isArticle: page.isArticle, searchTags: page.search?.tags ?? [],
      searchTitle: page.search.map { _ in page.title })
  }
}

extension PageBody {
  fileprivate func write(to output: inout [UInt8]) {
    markdown.appendHTML(to: &output) { sources.indices.contains($0) ? sources[$0] : nil }
  }
}

/// A filled template, cut at its slots.
private struct FilledTemplate: Sendable {
  private let bytes: [UInt8]
  private let slots: [(offset: Int, slot: Slot)]

  init(_ template: Template?, _ contexts: [TemplateContext]) {
    var bytes: [UInt8] = []
    var slots: [(Int, Slot)] = []
    template?.write(contexts, to: &bytes) { slot, bytes in slots.append((bytes.count, slot)) }
    self.bytes = bytes
    self.slots = slots
  }

  func write(to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void) {
    var written = 0
    for (offset, slot) in slots {
      output += bytes[written..<offset]
      fill(slot, &output)
      written = offset
    }
    output += bytes[written...]
  }
}
