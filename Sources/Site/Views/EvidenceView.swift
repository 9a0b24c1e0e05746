import Diagnostics
import Portal

/// How well a practice is proven, why, and what would prove it better.
struct EvidenceView: View {
  let level: PracticeEvidence.Level
  let steps: [Step]
  let isLowered: Bool
  /// What would raise the level; nil at the top.
  let raise: String?
  /// How highly it was recognised: another matter, which pages show beside the level.
  let recognition: String?

  /// What a level asks for.
  struct Step: View {
    let number: Int
    let title: String
    let proof: String
    let isMet: Bool

    static let fields: [ViewField<Step>] = [
      .text("number") { String($0.number) },
      .text("title") { $0.title },
      .text("proof") { $0.proof },
      .flag("isMet") { $0.isMet },
    ]
  }

  static let fields: [ViewField<EvidenceView>] = [
    .text("level") { String($0.level.rawValue) },
    .text("highest") { _ in String(PracticeEvidence.Level.examined.rawValue) },
    .text("title") { $0.level.title },
    .list("steps") { $0.steps },
    .flag("isLowered") { $0.isLowered },
    .optional("raise") { $0.raise },
    .optional("recognition") { $0.recognition },
  ]
}

extension EvidenceView {
  init(_ evidence: PracticeEvidence, recognition: Event.Level?) {
    level = evidence.level
    steps = evidence.steps.map { step in
      Step(
        number: step.level.rawValue, title: step.level.title.capitalizedFirst,
        proof: step.proof.russian.typeset, isMet: step.isMet)
    }
    isLowered = evidence.isLowered
    let overdue = isLowered ? "новый срок пересмотра, когда запись перечитают" : nil
    let wishes = [overdue, evidence.missing?.proof.wish].compactMap(\.self)
    self.recognition = recognition?.rawValue
    raise = wishes.isEmpty ? nil : wishes.joined(separator: "; ").typeset
  }
}

extension PracticeEvidence.Level {
  /// What pages call it.
  var title: String {
    switch self {
    case .idea: "идея"
    case .tried: "опробовано"
    case .measured: "есть данные до и после"
    case .repeated: "повторено коллегой"
    case .spread: "работает в нескольких организациях"
    case .examined: "прошло внешнюю экспертизу"
    }
  }
}

extension PracticeEvidence.Proof {
  /// What the entry has.
  fileprivate var russian: String {
    switch self {
    case .uses(0): "записей об удачном применении нет"
    case .uses(let count): "удачных применений — \(count)"
    case .measurements(true): "таблица «до — после» стоит в результатах"
    case .measurements(false): "таблицы «до — после» в результатах нет"
    case .repetitions(0): "коллеги пока не повторяли"
    case .repetitions(let count): "удачных применений у коллег — \(count)"
    case .spread(let organizations, let decision):
      "организаций — \(organizations) из \(PracticeEvidence.fewestOrganizations), "
        + (decision == nil ? "решения с рекомендацией нет" : "рекомендует решение заседания")
    case .examination(let organization): organization ?? "положительного заключения нет"
    }
  }

  /// What would be enough.
  fileprivate var wish: String {
    switch self {
    case .uses: "запись о том, как практика прошла на уроке"
    case .measurements: "таблица «до — после» в разделе «Результаты»"
    case .repetitions: "удачное применение у коллеги"
    case .spread(let organizations, let decision):
      [
        organizations < PracticeEvidence.fewestOrganizations
          ? "удачное применение в \(PracticeEvidence.fewestOrganizations) организациях" : nil,
        decision == nil ? "решение заседания, которое практику рекомендует" : nil,
      ].compactMap(\.self).joined(separator: " и ")
    case .examination: "положительное заключение внешней экспертизы"
    }
  }
}
