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

  /// The number in Annex 4, 1…16.
  public var number: Int {
    1 + Self.allCases.prefix { $0 != self }.count
  }
}
