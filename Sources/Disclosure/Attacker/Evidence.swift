/// The requirements that the possible worlds seen so far do not meet yet.
struct Evidence {
  /// A requirement that is not met yet.
  struct Gap {
    /// Its number among all requirements.
    let number: Int
    let requirement: Requirement
    /// The values that its form was seen to take, where it has to take several.
    fileprivate var values: [Int] = []
  }

  private(set) var gaps: [Gap]

  init(for requirements: [Requirement]) {
    gaps = requirements.enumerated().map { Gap(number: $0.offset, requirement: $0.element) }
  }

  func isMet(_ gap: Gap) -> Bool { !gaps.contains { $0.number == gap.number } }

  /// Takes a possible world into account.
  mutating func add(_ point: [Int]) {
    gaps = gaps.compactMap { gap in
      var gap = gap
      return gap.isClosed(by: point) ? nil : gap
    }
  }
}

extension Evidence.Gap {
  fileprivate mutating func isClosed(by point: [Int]) -> Bool {
    let value = requirement.form.value(at: point)
    switch requirement.condition {
    case .reaches(let bound): return value >= bound
    case .escapes(let range): return !range.contains(value)
    case .takesThreeValues:
      if !values.contains(value) { values.append(value) }
      return values.count >= 3
    }
  }
}
