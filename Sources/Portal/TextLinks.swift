public import Markdown

/// A text of any content type with its links.
public struct TextLinks: Sendable {
  /// What the text is.
  public let id: ContentID
  /// The file, as messages name it.
  public let path: String
  /// The text.
  public let body: MarkdownBody
  /// Every place of its page that a link can point to.
  public let anchors: Set<String>
  /// Where its links lead, in the order of `body.links`.
  public let targets: [LinkTarget]
}

extension Portal {
  /// Every text, whatever its type, that has a page or would have one.
  public var texts: [TextLinks] {
    let home = [home].compactMap(\.self).map(TextLinks.init)
    let pages = pages.map(TextLinks.init) + associations.map(TextLinks.init)
    let yearly = plans.map(TextLinks.init) + meetings.map(TextLinks.init) + reports.map(TextLinks.init)
    let dated =
      news.map(TextLinks.init) + events.map(TextLinks.init) + publicPractices.map(TextLinks.init)
    return home + pages + yearly + documents.map(TextLinks.init) + dated
  }

  /// The entries of the bank that have a page: drafts and those under review have none.
  public var publicPractices: [Entry<Practice>] { practices.filter(\.isPublic) }

  /// What content files have a page.
  public var ids: Set<ContentID> {
    let yearly = plans.map(\.id) + meetings.map(\.id) + reports.map(\.id)
    let dated = news.map(\.id) + events.map(\.id) + publicPractices.map(\.id)
    let pages = [home].compactMap(\.self).map(\.id) + pages.map(\.id) + associations.map(\.id)
    return Set(pages + yearly + documents.map(\.id) + dated)
  }

  /// The files that pages link to, by their paths below the content folder.
  public var attachments: Set<String> {
    let named = documents.flatMap(\.attachmentTargets) + events.flatMap(\.attachmentTargets)
    return Set(texts.flatMap(\.attachments) + named.compactMap(\.attachment))
      .union(attachments(of: publicPractices))
  }

  /// The files that anything leads to, whether they are published or not.
  var namedFiles: Set<String> {
    let named = documents.flatMap(\.attachmentTargets) + events.flatMap(\.attachmentTargets)
    let ofPractices = practices.flatMap { $0.linkTargets + $0.attachmentTargets }
    return Set(texts.flatMap(\.namedFiles) + (named + ofPractices).compactMap(\.file))
  }

  private func attachments(of practices: [Entry<Practice>]) -> Set<String> {
    Set(practices.flatMap { $0.linkTargets + $0.attachmentTargets }.compactMap(\.attachment))
  }

  /// The portal without the entries of some files.
  public func leavingOut(_ paths: Set<String>) -> Portal {
    var portal = self
    portal.leaveOut(paths)
    return portal
  }
}

extension TextLinks {
  /// The files that it links to, by their paths below the content folder.
  fileprivate var attachments: [String] { targets.compactMap(\.attachment) }

  /// The files that it links to, whether they are published or not.
  var namedFiles: [String] { targets.compactMap(\.file) }

  fileprivate init<Fields>(_ entry: Entry<Fields>) {
    self.init(
      id: entry.id, path: entry.path, body: entry.body, anchors: entry.anchors, targets: entry.linkTargets)
  }
}

extension LinkTarget {
  fileprivate var attachment: String? {
    if case .attachment(let path, _) = self { path } else { nil }
  }

  /// The file beside the texts that it leads to, or would lead to.
  fileprivate var file: String? {
    switch self {
    case .attachment(let path, _), .refused(let path): path
    case .content, .sitePath, .leftOut: nil
    }
  }
}
