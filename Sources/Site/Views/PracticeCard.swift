import Diagnostics
import Portal

/// An entry of the bank in a list.
struct PracticeCard: View {
  let link: LinkView
  let summary: String
  /// For whom and where: «физика · 7–9 классы · без интернета · приём».
  let facts: String
  let level: PracticeEvidence.Level
  let updated: DateView
  let isSample: Bool
  let isArchived: Bool

  static let fields: [ViewField<PracticeCard>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("summary") { $0.summary },
    .text("facts") { $0.facts },
    .text("level") { String($0.level.rawValue) },
    .text("evidence") { $0.level.title },
    .text("updated") { $0.updated.text },
    .text("isoUpdated") { $0.updated.iso },
    .flag("isSample") { $0.isSample },
    .flag("isArchived") { $0.isArchived },
  ]
}

extension PracticeCard {
  init(_ item: PracticeBank.Item, router: Router) {
    let entry = item.entry
    self.init(
      link: LinkView(title: entry.title.typeset, url: router.url(entry.id)), summary: entry.summary.typeset,
      facts: entry.fields.shortFacts.joined(separator: " · ").typeset, level: item.evidence.level,
      updated: entry.updated.value.view, isSample: entry.isSample, isArchived: entry.status == .archived)
  }
}

extension SiteLayout {
  /// An entry as every list shows it.
  func practiceCard(_ item: PracticeBank.Item) -> PracticeCard {
    practiceCards.value[item.entry.id] ?? PracticeCard(item, router: router)
  }
}

extension Practice {
  /// For whom and where, in a few words.
  var shortFacts: [String] {
    subjects.map(\.title) + [audience].compactMap(\.self) + conditions.map(\.rawValue) + [form.rawValue]
  }

  /// «7–9 классы», «3–4 года, 4–5 лет»; nil where neither is said.
  var audience: String? {
    if !ages.isEmpty { return ages.map(\.rawValue).joined(separator: ", ") }
    let numbers = Set(grades).sorted()
    guard !numbers.isEmpty else { return nil }
    return "\(numbers.runs.joined(separator: ", "))\u{A0}\(numbers.count == 1 ? "класс" : "классы")"
  }
}

extension [Int] {
  /// «1–4», «7» of sorted numbers: those in a row as a range.
  fileprivate var runs: [String] {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }
}
