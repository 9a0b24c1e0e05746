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
  public var attachments: Set<String> { files(publicPractices) { $0.attachment } }

  /// The files that anything leads to, whether they are published or not.
  var namedFiles: Set<String> { files(practices) { $0.file } }

  /// The files that texts and fields of entries lead to.
  ///
  /// - Parameters:
  ///   - practices: Which entries of the bank.
  ///   - file: The file that a target is, if it is one that counts.
  private func files(_ practices: [Entry<Practice>], _ file: (LinkTarget) -> String?) -> Set<String> {
    var paths = Set<String>()
    func insert<Fields>(_ entries: [Entry<Fields>]) {
      for entry in entries {
        for target in entry.linkTargets { if let path = file(target) { paths.insert(path) } }
        for target in entry.attachmentTargets { if let path = file(target) { paths.insert(path) } }
      }
    }
    insert([home].compactMap(\.self))
    insert(pages)
    insert(associations)
    insert(plans)
    insert(meetings)
    insert(reports)
    insert(news)
    insert(events)
    insert(documents)
    insert(practices)
    return paths
  }

  /// The portal without the entries of some files.
  public func leavingOut(_ paths: Set<String>) -> Portal {
    var portal = self
    portal.leaveOut(paths)
    return portal
  }
}

extension TextLinks {
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
