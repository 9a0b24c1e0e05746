import Markdown
import Mustache

/// Fills templates with pages. What all pages share is filled once, when the renderer is made.
struct PageRenderer: Sendable {
  private let library: MustacheLibrary
  private let shared: [String: TemplateValue]
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
    library = theme.library
    self.shared = shared.context
    self.siteTitle = siteTitle
    self.router = router
    let context = shared.context
    let library = theme.library
    let states = navigation.states.flatMap { state in
      LayoutKind.allCases.map { kind in
        let own = navigation.layout(for: state, kind: kind).context.merging(context) { own, _ in own }
        let filled = FilledTemplate(library.fill(PageTemplates.layout, with: own))
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
      ?? layouts[LayoutState(navigation: .outside, kind: kind)] ?? FilledTemplate("")
    let head = library.fill(PageTemplates.head, with: filled(head(of: page).context))
    let view = page.makeView()
    let content = FilledTemplate(library.fill(type(of: view).template, with: filled(view.context)))
    var output: [UInt8] = []
    output.reserveCapacity(layout.count + head.utf8.count + content.count + 8192)
    layout.write(to: &output) { slot, output in
      switch slot {
      case .head: output += head.utf8
      case .content: content.write(to: &output) { _, output in page.body?.write(to: &output) }
      case .body: break
      }
    }
    return output
  }

  private func filled(_ context: TemplateContext) -> TemplateContext {
    context.merging(shared) { own, _ in own }
  }

  private func head(of page: Page) -> HeadView {
    HeadView(
      title: page.title == siteTitle ? siteTitle : "\(page.title) — \(siteTitle)",
      description: page.description, canonical: router.absoluteURL(page.route), isIndexed: page.isIndexed,
      isArticle: page.isArticle, searchTags: page.search?.tags ?? [],
      searchTitle: page.search.map { _ in page.title })
  }
}

extension PageBody {
  fileprivate func write(to output: inout [UInt8]) {
    markdown.appendHTML(to: &output) { sources.indices.contains($0) ? sources[$0] : nil }
  }
}

extension MustacheLibrary {
  /// The theme has been checked when it was loaded: every page's template is there.
  fileprivate func fill(_ template: String, with context: TemplateContext) -> String {
    render(context.mustache, withTemplate: template) ?? ""
  }
}

/// A filled template, cut at its slots.
private struct FilledTemplate: Sendable {
  private enum Segment {
    case bytes(ArraySlice<UInt8>)
    case slot(Slot)
  }

  private let segments: [Segment]
  let count: Int

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var segments: [Segment] = []
    var start = bytes.startIndex
    for index in bytes.indices.dropLast() where bytes[index] == 0 {
      guard let slot = Slot(rawValue: bytes[index + 1]) else { continue }
      segments += [.bytes(bytes[start..<index]), .slot(slot)]
      start = index + 2
    }
    segments.append(.bytes(bytes[start...]))
    self.segments = segments
    count = bytes.count
  }

  func write(to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void) {
    for segment in segments {
      switch segment {
      case .bytes(let bytes): output += bytes
      case .slot(let slot): fill(slot, &output)
      }
    }
  }
}
