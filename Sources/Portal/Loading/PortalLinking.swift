import Diagnostics
import Markdown

extension Portal {
  /// Finds the target of every link.
  ///
  /// - Returns: The links that lead nowhere.
  mutating func link(_ linker: Linker) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    diagnostics += home?.link(linker) ?? []
    diagnostics += pages.link(linker)
    diagnostics += associations.link(linker)
    diagnostics += documents.link(linker)
    diagnostics += news.link(linker)
    for index in documents.indices {
      diagnostics += documents[index].linkAttachment(linker)
    }
    return diagnostics
  }
}

extension Array {
  fileprivate mutating func link<Fields>(_ linker: Linker) -> [Diagnostic] where Element == Entry<Fields> {
    indices.flatMap { self[$0].link(linker) }
  }
}

extension Entry {
  fileprivate mutating func link(_ linker: Linker) -> [Diagnostic] {
    let (targets, diagnostics) = linker.targets(of: body, in: path)
    linkTargets = targets
    return diagnostics
  }
}

extension Linker {
  /// Where the links of a text lead, in their order, and those that lead nowhere.
  func targets(of body: MarkdownBody, in path: String) -> ([LinkTarget], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let targets = body.links.map { link -> LinkTarget in
      switch target(of: link, in: path) {
      case .success(let target): return target
      case .failure(let failure):
        diagnostics.append(failure.diagnostic)
        return .leftOut
      }
    }
    return (targets, diagnostics)
  }
}

extension Entry<Document> {
  fileprivate mutating func linkAttachment(_ linker: Linker) -> [Diagnostic] {
    guard let written = fields.attachment else { return [] }
    switch linker.attachment(written, in: path) {
    case .success(let target): attachmentTarget = target
    case .failure(let failure): return [failure.diagnostic]
    }
    return []
  }
}
