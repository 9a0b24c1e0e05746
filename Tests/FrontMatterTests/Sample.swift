import Diagnostics
import FrontMatter
import TestSupport
import Testing

/// A front matter with a field of each kind.
struct Sample: Sendable, Equatable {
  let title: String
  let number: Int
  let kind: Kind
  let tags: [String]
  let place: Place?
  let isSample: Bool

  enum Kind: String, Sendable, CaseIterable {
    case seminar = "семинар"
    case contest = "конкурс"
  }

  struct Place: Sendable, Equatable {
    let city: String
    let hall: Int?

    static let schema = Schema<Place>(
      .required("город", .text, "Город."),
      .optional("зал", .integer(1...9), "Зал."),
      make: Place.init)
  }

  static let schema = Schema<Sample>(
    .required("название", .text, "Название."),
    .required("номер", .integer(1...16), "Номер."),
    .defaulting("вид", .choice, to: .seminar, "Вид."),
    .defaulting("метки", .list(of: .text), to: [], "Метки."),
    .optional("место", .record(Place.schema), "Место."),
    .defaulting("образец", .flag, to: false, "Образец."),
    make: Sample.init)

  static func read(_ text: String) -> Reading<Sample> {
    schema.read(SourceFile(path: "a.md", bytes: Array(text.utf8)))
  }
}

/// Reads a text with marks and requires just the problems that it marks.
@discardableResult
func expectMarkedProblems(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Diagnostic]
{
  let source = MarkedText(marked)
  let reading = Sample.read(source.text)
  #expect(reading.diagnostics.places == source.expected, sourceLocation: sourceLocation)
  #expect((reading.value == nil) == reading.diagnostics.hasErrors, sourceLocation: sourceLocation)
  return reading.diagnostics.report()
}
