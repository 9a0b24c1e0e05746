import Diagnostics
import Disclosure
import SchoolCalendar

extension Rule {
  static let snapshotYear = Rule(
    "snapshot-year", summary: "Файл статистики назван учебным годом своей даты.")
  static let snapshotForm = Rule(
    "snapshot-form", summary: "Таблицы статистики составлены по схеме, а числа округлены.")
  static let snapshotHistory = Rule(
    "snapshot-history", summary: "Прежняя таблица статистики не меняется, новая — раз в учебный год.")
  static let snapshotDisclosure = Rule(
    "snapshot-disclosure", summary: "Из таблиц статистики нельзя вычислить точные числа.")
}

/// The rules of the protected statistics, for the leaders' guide.
enum StatisticsRules {
  static let all: [Rule] = [.snapshotYear, .snapshotForm, .snapshotHistory, .snapshotDisclosure]
}

extension Diagnostic {
  static func snapshotName(at location: Location) -> Diagnostic {
    Diagnostic(
      .snapshotYear, at: location, "файл статистики назван не учебным годом",
      hint: "имя вида 2026-2027.yaml даёт команда mumo statistics")
  }

  static func snapshotYear(_ date: CalendarDate, at location: Location) -> Diagnostic {
    Diagnostic(
      .snapshotYear, at: location,
      "дата относится к \(SchoolYear(containing: date).years) учебному году, а файл назван другим",
      hint: "назовите файл «\(SchoolYear(containing: date).path).yaml»")
  }

  static func snapshotFinding(_ finding: SnapshotFinding, at location: Location) -> Diagnostic {
    Diagnostic(
      finding.fact.rule, at: location, finding.fact.message,
      hint: "верните файл в том виде, в каком его записала команда mumo statistics")
  }
}

extension SnapshotFinding.Fact {
  fileprivate var rule: Rule {
    switch self {
    case .unknownScheme, .unknownDomain, .unknownAttribute, .repeated, .wrongBase, .wrongNumberOfBands,
      .notRounded, .wrongSum, .tooFewMembers, .otherTotal:
      .snapshotForm
    case .secondOfYear, .fromFuture, .unknownOrigin, .changedUnderSameDate, .tooSoon, .olderThan:
      .snapshotHistory
    case .disclosing: .snapshotDisclosure
    }
  }

  fileprivate var message: String {
    switch self {
    case .unknownScheme(let version): "портал не знает схемы \(version)"
    case .secondOfYear(let year): "в \(year.years) учебном году уже есть снимок"
    case .unknownDomain: "в таблице неизвестная группа"
    case .unknownAttribute: "такого признака в схеме нет, или его не считают для этой группы"
    case .repeated: "эта таблица записана второй раз"
    case .wrongBase(let expected): "числа этой группы округляют до кратного \(expected)"
    case .wrongNumberOfBands(let expected): "в таблице должно быть чисел: \(expected)"
    case .notRounded: "число не округлено до кратного основанию"
    case .wrongSum(let expected): "«всего» не равно сумме чисел: она \(expected)"
    case .tooFewMembers(let minimum): "таблицу публикуют, только если в ней не менее \(minimum)"
    case .otherTotal(let other):
      "«всего» не такое, как в таблице «\(other.attribute)» той же группы и той же даты"
    case .fromFuture: "таблица датирована позже снимка"
    case .unknownOrigin: "таблица датирована раньше снимка, но в прежних снимках её нет"
    case .changedUnderSameDate(let date): "таблица не такая, как в снимке на \(date.russian), а дата та же"
    case .tooSoon(let date): "таблица обновлена раньше срока: прежняя — на \(date.russian)"
    case .olderThan(let date): "таблица старше той, что в прежнем снимке: она на \(date.russian)"
    case .disclosing: "из таблиц этой даты можно вычислить лишнее, или они противоречат друг другу"
    }
  }
}
