public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// An order, a law, a letter, a form (`documents/<slug>.md`).
public struct Document: ContentFields {
  /// What it is.
  public let kind: Kind
  /// Its title.
  public let title: String
  /// Its number; not always digits only.
  public let number: String?
  /// The day it was signed.
  public let date: CalendarDate?
  /// Who issued it.
  public let issuer: String?
  /// Whether it is in force.
  public let status: Status
  /// The original beside the text, relative to the text's file.
  public let attachment: Located<String>?
  /// Whether it is an example only.
  public let isSample: Bool

  /// What a document is; the list of documents is grouped in this order.
  public enum Kind: String, Sendable, CaseIterable {
    case regulation = "положение"
    case order = "приказ"
    case directive = "распоряжение"
    case resolution = "постановление"
    case law = "закон"
    case letter = "письмо"
    case recommendations = "рекомендации"
    case instruction = "инструкция"
    case form = "форма"
    case other = "другое"
  }

  /// Whether a document is in force.
  public enum Status: String, Sendable, CaseIterable {
    case inForce = "действует"
    case draft = "проект"
    case repealed = "утратил силу"
  }

  /// The fields.
  public static let schema = Schema<Document>(
    .required("вид", .choice, "Что это за документ: по виду он стоит в списке документов."),
    .required(
      "название", .text("Об утверждении положения"),
      "Название без вида, номера и даты, как в самом документе."),
    .optional("номер", .text("71"), "Номер документа; бывает и с буквами."),
    .optional("дата", .date, "День, когда документ подписан."),
    .optional("орган", .text("Отдел образования"), "Кто издал документ."),
    .defaulting(
      "статус", .choice, to: .inForce,
      "Действует ли документ; без поля — действует. Отменённый остаётся в списке."),
    .optional(
      "файл", .located(.text("prikaz-71.pdf")), "Имя файла с подлинником; файл лежит рядом с текстом."),
    .sample,
    make: Document.init)

  /// Clauses are linked to by their numbers.
  public static var hasClauses: Bool { true }
  /// The original.
  public var attachments: [Located<String>] { [attachment].compactMap(\.self) }
}
