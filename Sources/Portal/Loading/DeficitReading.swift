import Diagnostics
import FileSystem
import FrontMatter
import PrivacyGuard

/// The dictionary of professional needs, read.
struct DeficitReading {
  /// The needs in the order of the file; nil where it could not be read, so that nobody knows what it holds.
  let deficits: [Deficit]?
  /// What is wrong with it.
  let diagnostics: [Diagnostic]

  /// The dictionary's path below the content folder (contract).
  static let path = "deficits.yaml"
}

extension DeficitReading {
  /// Reads the dictionary; a portal without one knows no needs.
  ///
  /// - Parameters:
  ///   - source: Where content comes from.
  ///   - survey: What files there are.
  ///   - privacy: Looks for personal data in it; nil where nobody knows what is allowed.
  init(_ source: ContentSource, _ survey: ContentSurvey, privacy: TextGuard?) {
    guard survey.hasDeficits else {
      let isReported = survey.diagnostics.contains { $0.location.path == "\(source.root)/\(Self.path)" }
      self.init(deficits: isReported ? nil : [], diagnostics: [])
      return
    }
    let path = "\(source.root)/\(Self.path)"
    do {
      let file = SourceFile(path: path, bytes: try source.tree.read(Self.path))
      let findings = privacy?.findings(in: file.bytes) ?? []
      let read = DeficitReading(file)
      self.init(
        deficits: findings.isEmpty ? read.deficits : nil,
        diagnostics: read.diagnostics + findings.map { .personalData($0, in: path) })
    } catch {
      self.init(deficits: nil, diagnostics: [.unreadableFile("\(error)", at: Location(path: path))])
    }
  }

  private init(_ file: SourceFile) {
    let (entries, problems) = DeficitRecord.all.readYAML(file)
    var diagnostics = problems
    let deficits = entries?.map { entry -> Deficit? in
      let code = DeficitCode(entry.key.value)
      if code == nil { diagnostics.append(.deficitCode(entry.key.value, at: entry.key.location)) }
      let record = entry.value
      return code.map {
        Deficit(code: $0, title: record.title, block: record.block, synonyms: record.synonyms)
      }
    }
    self.init(
      deficits: diagnostics.hasErrors ? nil : deficits?.compactMap(\.self), diagnostics: diagnostics)
  }
}
