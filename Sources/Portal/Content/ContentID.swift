public import SchoolCalendar

/// What a content file is, known from its place alone; links point at it, whatever URL it is given.
public enum ContentID: Sendable, Hashable {
  /// `index.md`.
  case home
  /// `pages/<slug>.md`.
  case page(Slug)
  /// `associations/<id>/index.md`.
  case association(AssociationID)
  /// `associations/<id>/<year>/plan.md`.
  case plan(AssociationID, SchoolYear)
  /// `associations/<id>/<year>/meeting-<n>.md`.
  case meeting(MeetingID)
  /// `associations/<id>/<year>/report.md`.
  case report(AssociationID, SchoolYear)
  /// `events/<slug>.md`.
  case event(Slug)
  /// `documents/<slug>.md`.
  case document(Slug)
  /// `news/<slug>.md`.
  case news(Slug)
  /// `practices/<slug>.md`.
  case practice(Slug)
}

extension ContentID {
  /// Why a Markdown file has no place in the portal.
  package enum Misplacement: Error, Equatable {
    /// No content type keeps its files there.
    case unknownPlace
    /// The folder is none of the sixteen associations.
    case unknownAssociation(String)
    /// The folder stands where that of a school year does, and is none.
    case badYear(String)
    /// The file is named as a meeting is, without its number.
    case badMeeting(String)
    /// The name cannot stand in a URL.
    case badName(String)
  }

  /// Reads a path below the content folder, `documents/prikaz-71.md`.
  ///
  /// Pages, documents, events, news and practices may have a folder with files of their own: `documents/prikaz-71/index.md`.
  package init(path: String) throws(Misplacement) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1 where path == "index.md":
      self = .home
    case 4 where parts[0] == "associations":
      try self.init(ofAssociation: parts[1], year: parts[2], file: parts[3])
    case 2...3 where parts[0] == "associations":
      guard parts.count == 3, parts[2] == "index.md" else { throw .unknownPlace }
      guard let id = AssociationID(rawValue: parts[1]) else { throw .unknownAssociation(parts[1]) }
      self = .association(id)
    case 2...3:
      guard parts.count == 2 || parts[2] == "index.md" else { throw .unknownPlace }
      let name = parts.count == 2 ? String(parts[1].dropLast(3)) : parts[1]
      guard let make = Self.slugged[parts[0]] else { throw .unknownPlace }
      guard let slug = Slug(name), parts[1] != "index.md" else { throw .badName(parts[1]) }
      self = make(slug)
    default:
      throw .unknownPlace
    }
  }

  private init(ofAssociation name: String, year: String, file: String) throws(Misplacement) {
    guard let id = AssociationID(rawValue: name) else { throw .unknownAssociation(name) }
    guard let year = SchoolYear(parsing: year) else { throw .badYear(year) }
    switch file {
    case "plan.md": self = .plan(id, year)
    case "report.md": self = .report(id, year)
    case _ where file.hasPrefix("meeting-"):
      guard let number = file.dropLast(3).number(after: "meeting-", digits: 2) else {
        throw .badMeeting(file)
      }
      self = .meeting(MeetingID(association: id, year: year, number: number))
    default: throw .unknownPlace
    }
  }

  private static let slugged: [String: @Sendable (Slug) -> ContentID] = [
    "pages": { .page($0) },
    "documents": { .document($0) },
    "events": { .event($0) },
    "news": { .news($0) },
    "practices": { .practice($0) },
  ]
}
