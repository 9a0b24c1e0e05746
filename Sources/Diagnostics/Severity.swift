/// How much a problem weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
  /// The file cannot be published as it stands.
  case error
  /// The file is published, but a reader or its author loses something.
  case warning
  /// Worth knowing; nothing has to be done.
  case note
}

extension Severity {
  /// The Russian word that stands before the message.
  public var title: String {
    switch self {
    case .error: "ошибка"
    case .warning: "предупреждение"
    case .note: "заметка"
    }
  }
}
