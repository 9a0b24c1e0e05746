import Diagnostics

extension Portal {
  /// What the regulation and plain sense ask of the entries one by one.
  func brokenRules() -> [Diagnostic] {
    let numbers = associations.compactMap { entry -> Diagnostic? in
      guard case .association(let id) = entry.id, entry.number.value != id.number else { return nil }
      return .associationNumber(entry.number.value, expected: id.number, at: entry.number.location)
    }
    let future = news.filter { $0.date > today }.map { Diagnostic.futureDate(at: $0.location) }
    return numbers + future
  }

  /// People whom the people file does not hold.
  func unknownPeople() -> [Diagnostic] {
    let mentioned = associations.flatMap { [$0.leader?.person, $0.secretary].compactMap(\.self) }
    return
      mentioned
      .filter { !people.contains($0.value) }
      .map { .unknownPerson($0.value.text, at: $0.location) }
  }
}
