import Diagnostics
import Portal
import SchoolCalendar

/// The page of an entry of the bank.
struct PracticeView: PageView {
  static let template = "practice"

  let frame: PageFrame
  let kicker: String
  let summary: String
  let isArchived: Bool
  let evidence: EvidenceView
  /// For whom it is and what it takes.
  let facts: [PracticeFact]
  /// Where it comes from.
  let origin: [PracticeFact]
  let contents: ContentsView?
  let uses: [PracticeUseView]
  let presentations: [PracticePresentationView]
  let files: [PracticeFileView]
  let similar: [PracticeCard]
  /// Its own address, for paper.
  let address: String
  let data: DataBlock

  static let fields: [ViewField<PracticeView>] =
    PageFrame.fields { $0.frame } + [
      .text("kicker") { $0.kicker },
      .text("summary") { $0.summary },
      .flag("isArchived") { $0.isArchived },
      .object("evidence") { $0.evidence },
      .list("facts") { $0.facts },
      .list("origin") { $0.origin },
      .object("contents") { $0.contents },
      .slot("body", .body),
      .list("uses") { $0.uses },
      .flag("hasUses") { !$0.uses.isEmpty },
      .list("presentations") { $0.presentations },
      .flag("hasPresentations") { !$0.presentations.isEmpty },
      .list("files") { $0.files },
      .flag("hasFiles") { !$0.files.isEmpty },
      .list("similar") { $0.similar },
      .flag("hasSimilar") { !$0.similar.isEmpty },
      .text("address") { $0.address },
      .data("data") { $0.data },
    ]
}

/// One time that somebody tried a practice.
struct PracticeUseView: View {
  let date: DateView
  let actor: String
  let place: String
  let outcome: String
  let note: String?

  static let fields: [ViewField<PracticeUseView>] =
    DateView.fields(always: { $0.date }) + [
      .text("actor") { $0.actor },
      .text("place") { $0.place },
      .text("outcome") { $0.outcome },
      .optional("note") { $0.note },
    ]
}

/// One time that a practice was shown.
struct PracticePresentationView: View {
  let date: DateView
  let title: String
  let url: String?
  let level: String

  static let fields: [ViewField<PracticePresentationView>] =
    DateView.fields(always: { $0.date }) + [
      .text("title") { $0.title },
      .optional("url") { $0.url },
      .text("level") { $0.level },
    ]
}

/// A file that a practice comes with.
struct PracticeFileView: View {
  let link: LinkView
  /// Its type, its size, its terms: «DOCX, 24 КБ».
  let details: String

  static let fields: [ViewField<PracticeFileView>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("details") { $0.details },
  ]
}

extension SiteLayout {
  private static var similarPractices: Int { 4 }

  func practicePages() -> [Page] {
    (bank.items + bank.archived).map(practicePage)
  }

  private func practicePage(_ item: PracticeBank.Item) -> Page {
    let entry = item.entry
    let practice = entry.fields
    return Page(
      route: router.route(entry.id), title: practice.title, description: practice.summary,
      section: Routes.practices, isArticle: true, date: practice.updated.value,
      search: practice.status == .archived ? nil : SearchTags(.practice, of: practice.associations),
      view: self.practiceView(item), body: self.body(of: entry))
  }

  private func practiceView(_ item: PracticeBank.Item) -> PracticeView {
    let entry = item.entry
    let practice = entry.fields
    let subjects = practice.subjects.map(\.title).joined(separator: ", ")
    return PracticeView(
      frame: PageFrame(
        title: practice.title.typeset,
        breadcrumbs: breadcrumbs(link(SectionTitles.practices, Routes.practices)),
        isSample: practice.isSample),
      kicker: ([practice.form.rawValue] + (subjects.isEmpty ? [] : [subjects])).joined(separator: ", "),
      summary: practice.summary.typeset, isArchived: practice.status == .archived,
      evidence: EvidenceView(item.evidence, recognition: practice.recognition),
      facts: practiceFacts(practice), origin: practiceOrigin(item),
      contents: ContentsView(entry.body), uses: practice.uses.map(useView),
      presentations: practice.presentations.map(presentationView), files: fileViews(of: entry),
      similar: bank.similar(to: item, limit: Self.similarPractices).map(practiceCard),
      address: router.absoluteURL(router.route(entry.id)), data: DataBlock(learningResource(item)))
  }

  private func useView(_ use: Practice.Use) -> PracticeUseView {
    let place = [use.organization, use.association.title].compactMap(\.self).joined(separator: ", ")
    return PracticeUseView(
      date: use.date.value.view, actor: use.actor.rawValue, place: place.typeset,
      outcome: use.outcome.rawValue, note: use.note?.typeset)
  }

  private func presentationView(_ presentation: Practice.Presentation) -> PracticePresentationView {
    let title: String
    var url: String?
    switch presentation.occasion.value {
    case .other(let words): title = words
    case .event(let slug):
      let event = portal.events.first { $0.id == .event(slug) }
      title = event?.title ?? slug.text
      url = event.map { router.url($0.id) }
    }
    return PracticePresentationView(
      date: presentation.date.value.view, title: title.typeset, url: url,
      level: presentation.level.rawValue)
  }

  private func fileViews(of entry: Entry<Practice>) -> [PracticeFileView] {
    zip(entry.files, entry.attachmentTargets).compactMap { file, target in
      guard case .attachment(let path, _) = target, let url = url(target) else { return nil }
      let picture = pictures.largest(of: path)
      let type = (picture?.path ?? path).split(separator: ".").last.map { $0.uppercased() }
      let size = (picture?.size ?? portal.attachmentSizes[path]).map(\.fileSize)
      let terms = (file.license ?? entry.license).rawValue
      return PracticeFileView(
        link: LinkView(title: file.title.typeset, url: url),
        details: [type, size, terms].compactMap(\.self).joined(separator: ", "))
    }
  }
}

extension Int {
  /// «24 КБ», «1,5 МБ» of a number of bytes.
  fileprivate var fileSize: String {
    let kilobytes = Swift.max(1, (self + 512) / 1024)
    guard kilobytes >= 1024 else { return "\(kilobytes)\u{A0}КБ" }
    let tenths = (kilobytes * 10 + 512) / 1024
    return "\(tenths / 10),\(tenths % 10)\u{A0}МБ"
  }
}
