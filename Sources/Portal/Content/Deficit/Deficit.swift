import FrontMatter

/// A professional need of teachers (clause 4.1), as the dictionary `deficits.yaml` has it.
public struct Deficit: Sendable {
  /// Its code.
  public let code: DeficitCode
  /// What teachers call it: «Формирующее оценивание».
  public let title: String
  /// The part of the work that it belongs to.
  public let block: Block
  /// What else it is called.
  public let synonyms: [String]

  /// A part of the work in which needs are diagnosed; the map of needs is in this order.
  public enum Block: String, Sendable, CaseIterable {
    case law = "нормативно-правовой"
    case subject = "предметный"
    case method = "методический"
    case psychology = "психолого-педагогический"
    case technology = "ИКТ"
  }
}

/// What stands in the dictionary under a code.
struct DeficitRecord: Sendable {
  let title: String
  let block: Deficit.Block
  let synonyms: [String]

  static let schema = Schema<DeficitRecord>(
    .required("название", .text("Формирующее оценивание"), "Как дефицит называют."),
    .required("блок", .choice, "К какой части работы учителя он относится."),
    .defaulting(
      "синонимы", .list(of: .text("критериальное оценивание")), to: [],
      "Как его называют ещё: по этим словам его ищут."),
    make: DeficitRecord.init)

  /// The whole dictionary, by code.
  static var all: ValueType<[DictionaryEntry<DeficitRecord>]> {
    let keys = KeyShape(
      example: "metod/formiruyushchee-ocenivanie", pattern: ValueType<DeficitCode>.pattern)
    return .dictionary(of: .record(schema), keys: keys)
  }
}
