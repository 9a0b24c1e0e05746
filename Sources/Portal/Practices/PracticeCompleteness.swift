/// What of an entry another teacher would look for, and how much of it is there.
struct PracticeCompleteness: Sendable {
  /// How much is there, 0…100.
  let percent: Int
  /// What would be missed, the most important first: Russian, «время на подготовку».
  let missing: [String]

  /// - Parameter entry: The entry.
  init(_ entry: Entry<Practice>) {
    let practice = entry.fields
    let filled = entry.structure.filled
    let time = practice.time
    let resources = practice.resources
    let wishes: [(name: String, isThere: Bool)] =
      PracticeSection.allCases.map { ("раздел «\($0.rawValue)»", filled.contains($0)) } + [
        ("классы или возраст", !practice.grades.isEmpty || !practice.ages.isEmpty || practice.isForAdults),
        ("дефициты", !practice.deficits.isEmpty),
        ("условия", !practice.conditions.isEmpty),
        ("время на подготовку", time?.preparation != nil),
        ("время на проведение", time?.work != nil),
        ("материалы или техника", resources.map { !($0.materials + $0.devices).isEmpty } ?? false),
        ("нужен ли интернет", resources?.internet != nil),
        ("кто применил и что вышло", !practice.uses.isEmpty),
        ("данные до и после", entry.structure.hasMeasurements),
        ("срок пересмотра", practice.review != nil),
      ]
    missing = wishes.filter { !$0.isThere }.map(\.name)
    percent = (wishes.count - missing.count) * 100 / wishes.count
  }
}

extension Practice {
  /// Whether it is for those who work with adults, so that no class has to be named.
  fileprivate var isForAdults: Bool { form == .management || form == .parents }
}
