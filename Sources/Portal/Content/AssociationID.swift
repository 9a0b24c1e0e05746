/// The sixteen associations of Annex 4 to the regulation; the raw value is the folder and the URL.
public enum AssociationID: String, Sendable, Hashable, CaseIterable {
  case fizika
  case matematika
  case informatika
  case russkijYazyk = "russkij-yazyk"
  case inostrannyeYazyki = "inostrannye-yazyki"
  case istoriya
  case geografiya
  case biologiya
  case himiya
  case obzrFizkultura = "obzr-fizkultura"
  case trud
  case izoMuzyka = "izo-muzyka"
  case nachalnyeKlassy = "nachalnye-klassy"
  case rukovoditeliOO = "rukovoditeli-oo"
  case rukovoditeliDOO = "rukovoditeli-doo"
  case vospitateliDOO = "vospitateli-doo"

  /// Whom it unites, in the words of Annex 4: «учителя физики».
  public var title: String {
    switch self {
    case .fizika: "учителя физики"
    case .matematika: "учителя математики"
    case .informatika: "учителя информатики"
    case .russkijYazyk: "учителя русского языка и литературы"
    case .inostrannyeYazyki: "учителя иностранных языков"
    case .istoriya: "учителя истории и обществознания"
    case .geografiya: "учителя географии"
    case .biologiya: "учителя биологии"
    case .himiya: "учителя химии"
    case .obzrFizkultura: "учителя ОБЗР и физической культуры"
    case .trud: "учителя труда (технологии)"
    case .izoMuzyka: "учителя ИЗО и музыки"
    case .nachalnyeKlassy: "учителя начальных классов"
    case .rukovoditeliOO: "руководители общеобразовательных организаций"
    case .rukovoditeliDOO: "руководители дошкольных образовательных организаций"
    case .vospitateliDOO: "воспитатели дошкольных образовательных организаций"
    }
  }

  /// The number in Annex 4, 1…16.
  public var number: Int { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(uniqueKeysWithValues: zip(allCases, 1...))
}
