import Portal
import SchoolCalendar

/// The list of documents.
struct DocumentListView: PageView {
  static let template = "documents"

  let frame: PageFrame
  let groups: [Group]

  /// Documents of one kind.
  struct Group: View {
    let title: String
    let documents: [DocumentCard]

    static let fields: [ViewField<Group>] = [
      .text("title") { $0.title },
      .list("documents") { $0.documents },
    ]
  }

  static let fields: [ViewField<DocumentListView>] =
    PageFrame.fields { $0.frame } + [
      .list("groups") { $0.groups }
    ]
}

/// What identifies a document.
struct DocumentFacts: Sendable {
  let kind: String
  let number: String?
  let date: DateView?
  let issuer: String?
  let status: String
  let isInForce: Bool

  static func fields<Root>(_ facts: @escaping @Sendable (Root) -> DocumentFacts) -> [ViewField<Root>] {
    DateView.fields { facts($0).date } + [
      .text("kind") { facts($0).kind },
      .optional("number") { facts($0).number },
      .optional("issuer") { facts($0).issuer },
      .text("status") { facts($0).status },
      .flag("isInForce") { facts($0).isInForce },
    ]
  }
}

/// A document in a list.
struct DocumentCard: View {
  let link: LinkView
  let facts: DocumentFacts

  static let fields: [ViewField<DocumentCard>] =
    DocumentFacts.fields { $0.facts } + [
      .text("title") { $0.link.title },
      .text("url") { $0.link.url },
    ]
}

/// The page of a document.
struct DocumentView: PageView {
  static let template = "document"

  let frame: PageFrame
  let facts: DocumentFacts
  let attachment: LinkView?
  let contents: ContentsView?

  static let fields: [ViewField<DocumentView>] =
    PageFrame.fields { $0.frame } + DocumentFacts.fields { $0.facts } + [
      .object("attachment") { $0.attachment },
      .object("contents") { $0.contents },
      .slot("body", .body),
    ]
}

extension SiteLayout {
  func documentListPage() -> Page {
    @Sendable func view() -> DocumentListView {
      let groups = Document.Kind.allCases.map { kind in
        let documents = portal.documents.filter { $0.kind == kind }
        return DocumentListView.Group(
          title: kind.groupTitle, documents: documents.sorted(by: Self.latestFirst).map(documentCard))
      }
      return DocumentListView(
        frame: PageFrame(title: SectionTitles.documents, breadcrumbs: breadcrumbs(), isSample: false),
        groups: groups.filter { !$0.documents.isEmpty })
    }
    return Page(
      route: Routes.documents, title: SectionTitles.documents,
      description: "Документы: \(self.portal.settings.title)", section: Routes.documents, view: view())
  }

  func documentPage(_ entry: Entry<Document>) -> Page {
    @Sendable func view() -> DocumentView {
      let section = link(SectionTitles.documents, Routes.documents)
      return DocumentView(
        frame: PageFrame(
          title: entry.title.typeset, breadcrumbs: breadcrumbs(section), isSample: entry.isSample),
        facts: facts(of: entry),
        attachment: entry.attachmentTargets.first.flatMap(url).map { url in
          LinkView(title: String(url.split(separator: "/").last ?? ""), url: url)
        },
        contents: ContentsView(entry.body))
    }
    let signature = [entry.number.map { "№ \($0)" }, entry.date.map { "от \($0.russian)" }].compactMap(\.self)
    return Page(
      route: router.route(entry.id), title: entry.title,
      description: ([entry.kind.pageTitle.capitalizedFirst] + signature).joined(separator: " ") + ". "
        + entry.title,
      section: Routes.documents, date: entry.date, search: SearchTags(.document), view: view(),
      body: self.body(of: entry))
  }

  private func documentCard(_ entry: Entry<Document>) -> DocumentCard {
    DocumentCard(link: link(entry.title.typeset, router.route(entry.id)), facts: facts(of: entry))
  }

  private func facts(of entry: Entry<Document>) -> DocumentFacts {
    DocumentFacts(
      kind: entry.kind.pageTitle.capitalizedFirst, number: entry.number, date: entry.date?.view,
      issuer: entry.issuer?.typeset, status: entry.status.rawValue, isInForce: entry.status == .inForce)
  }

  private static func latestFirst(_ left: Entry<Document>, _ right: Entry<Document>) -> Bool {
    switch (left.date, right.date) {
    case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate > rightDate
    case (.some, nil): true
    case (nil, .some): false
    default: left.path < right.path
    }
  }
}

extension Document.Kind {
  fileprivate var groupTitle: String {
    switch self {
    case .regulation: "Положения"
    case .order: "Приказы"
    case .directive: "Распоряжения"
    case .resolution: "Постановления"
    case .law: "Законы"
    case .letter: "Письма"
    case .recommendations: "Рекомендации"
    case .instruction: "Инструкции"
    case .form: "Формы"
    case .other: "Другие документы"
    }
  }
}

extension Document.Kind {
  /// What its page says it is: «другое» is an answer to a question that readers are not asked.
  fileprivate var pageTitle: String { self == .other ? "документ" : rawValue }
}
