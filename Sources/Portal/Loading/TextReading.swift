import Diagnostics
import FileSystem
import FrontMatter
import Markdown
import PrivacyGuard

/// An entry of any content type.
enum AnyEntry: Sendable {
  case home(Entry<Home>)
  case page(Entry<PlainPage>)
  case association(Entry<Association>)
  case document(Entry<Document>)
  case news(Entry<NewsItem>)
  case plan(Entry<Plan>)
  case meeting(Entry<Meeting>)
  case report(Entry<Report>)
  case event(Entry<Event>)
  case practice(Entry<Practice>)
}

/// A Markdown file of the content folder, read.
struct TextReading: Sendable {
  /// Which file it was.
  let text: ContentSurvey.Text
  /// What it holds; nil where its front matter has errors.
  let entry: AnyEntry?
  /// The file, as messages name it.
  let path: String
  /// Its text; nil where the file could not be read.
  let body: MarkdownBody?
  /// Every place of its page that a link can point to.
  let anchors: Set<String>
  /// Everything wrong with it.
  let diagnostics: [Diagnostic]
}

extension TextReading {
  /// What reading a file needs beside the file.
  struct Context: Sendable, Hashable {
    /// What the settings say of school years; nil where they could not be read.
    let schoolYears: [SchoolYearSettings]?
    /// Looks for personal data; nil where nobody knows what is allowed.
    let privacy: TextGuard?
  }

  /// Reads a file as what its place says it is.
  ///
  /// - Parameters:
  ///   - text: Which file it is.
  ///   - file: The file.
  ///   - context: What else reading it needs.
  init(_ text: ContentSurvey.Text, _ file: SourceFile, _ context: Context) {
    switch text.id {
    case .home: self.init(text, file, context, AnyEntry.home)
    case .page: self.init(text, file, context, AnyEntry.page)
    case .association: self.init(text, file, context, AnyEntry.association)
    case .plan: self.init(text, file, context, AnyEntry.plan)
    case .meeting: self.init(text, file, context, AnyEntry.meeting)
    case .report: self.init(text, file, context, AnyEntry.report)
    case .event: self.init(text, file, context, AnyEntry.event)
    case .document: self.init(text, file, context, AnyEntry.document)
    case .news: self.init(text, file, context, AnyEntry.news)
    case .practice: self.init(text, file, context, AnyEntry.practice)
    }
  }

  /// A file that could not be read.
  init(_ text: ContentSurvey.Text, path: String, unreadable error: FileSystemError) {
    let problem = Diagnostic.unreadableFile("\(error)", at: Location(path: path))
    self.init(text: text, entry: nil, path: path, body: nil, anchors: [], diagnostics: [problem])
  }

  private init<Fields: ContentFields>(
    _ text: ContentSurvey.Text, _ file: SourceFile, _ context: Context,
    _ wrap: (Entry<Fields>) -> AnyEntry
  ) {
    let reading = Fields.schema.read(file)
    let reader = MarkdownReader(
      clauseAnchors: Fields.hasClauses, reservedIDs: ["content"], collectsTables: Fields.hasTables,
      collectsLists: Fields.hasLists)
    let (body, problems) = reader.read(reading.body, path: file.path, firstLine: reading.bodyLine)
    var diagnostics = reading.diagnostics + problems
    diagnostics += context.privacy?.findings(in: file.bytes).map { .personalData($0, in: file.path) } ?? []
    let structure = Fields.structure(
      of: FileReading(
        id: text.id, path: file.path, fields: reading.value, body: body, schoolYears: context.schoolYears),
      &diagnostics)
    var entry: Entry<Fields>?
    if let fields = reading.value, let structure {
      entry = Entry(id: text.id, path: file.path, fields: fields, body: body, structure: structure)
    }
    self.init(
      text: text, entry: entry.map(wrap), path: file.path, body: body,
      anchors: body.anchors.union(structure?.anchors ?? []), diagnostics: diagnostics)
  }
}

extension Portal {
  mutating func add(_ entry: AnyEntry) {
    switch entry {
    case .home(let entry): home = entry
    case .page(let entry): pages.append(entry)
    case .association(let entry): associations.append(entry)
    case .document(let entry): documents.append(entry)
    case .news(let entry): news.append(entry)
    case .plan(let entry): plans.append(entry)
    case .meeting(let entry): meetings.append(entry)
    case .report(let entry): reports.append(entry)
    case .event(let entry): events.append(entry)
    case .practice(let entry): practices.append(entry)
    }
  }

  /// Texts come sorted by path; what readers expect in another order is put into it here.
  mutating func sort() {
    associations.sort { $0.number.value < $1.number.value }
    meetings.sort { $0.meeting < $1.meeting }
    news.sort { ($1.date, $0.path) < ($0.date, $1.path) }
  }

  /// Takes out the entries of some files.
  mutating func leaveOut(_ paths: Set<String>) {
    guard !paths.isEmpty else { return }
    if let home, paths.contains(home.path) { self.home = nil }
    pages.removeAll { paths.contains($0.path) }
    associations.removeAll { paths.contains($0.path) }
    documents.removeAll { paths.contains($0.path) }
    news.removeAll { paths.contains($0.path) }
    plans.removeAll { paths.contains($0.path) }
    meetings.removeAll { paths.contains($0.path) }
    reports.removeAll { paths.contains($0.path) }
    events.removeAll { paths.contains($0.path) }
    practices.removeAll { paths.contains($0.path) }
    snapshots.removeAll { paths.contains($0.path) }
  }
}
