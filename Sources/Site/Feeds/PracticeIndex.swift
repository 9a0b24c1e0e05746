import Diagnostics
import Portal

/// The bank as the script reads it that filters by several facets at once.
///
/// Kept small, for it is fetched whole over slow lines: facets stand once in a table, and entries name them by
/// their places in it.
///
/// - `kinds`: pairs of the name in URLs and the title.
/// - `facets`: the index of the kind, the name in URLs, the title, other words for it.
/// - `entries`: the slug, the title, the indices of its facets, 1 for an example; the latest change first.
struct PracticeIndex: Sendable {
  let layout: SiteLayout

  var json: JSONValue {
    let kinds = PracticeFacet.Kind.allCases
    let facets = kinds.flatMap(layout.bank.facets)
    let places = Dictionary(facets.enumerated().map { ($1, $0) }) { first, _ in first }
    return .object([
      "kinds": .array(kinds.map { .strings([$0.rawValue, $0.title]) }),
      "facets": .array(
        facets.map { facet in
          .array([
            .integer(kinds.firstIndex(of: facet.kind) ?? 0), .string(facet.slug),
            .string(layout.title(of: facet)), .string(layout.synonyms(of: facet)),
          ])
        }),
      "entries": .array(
        layout.bank.items.compactMap { item in
          guard case .practice(let slug) = item.entry.id else { return nil }
          return .array([
            .string(slug.text), .string(item.entry.title),
            .array(item.facets.compactMap { places[$0] }.map(JSONValue.integer)),
            .integer(item.entry.isSample ? 1 : 0),
          ])
        }),
    ])
  }
}

extension SiteLayout {
  fileprivate func synonyms(of facet: PracticeFacet) -> String {
    guard case .deficit(let code) = facet else { return "" }
    return deficitsByCode[code]?.synonyms.joined(separator: " ") ?? ""
  }
}
