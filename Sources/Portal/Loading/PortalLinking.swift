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
    diagnostics += plans.link(linker)
    diagnostics += meetings.link(linker)
    diagnostics += reports.link(linker)
    diagnostics += events.link(linker)
    diagnostics += practices.link(linker)
    return diagnostics
  }
}

extension Array {
  fileprivate mutating func link<Fields>(_ linker: Linker) -> [Diagnostic] where Element == Entry<Fields> {
    let linked = concurrentMap { entry in
      var entry = entry
      let diagnostics = entry.link(linker)
      return (entry: entry, diagnostics: diagnostics)
    }
    self = linked.map(\.entry)
    return linked.flatMap(\.diagnostics)
  }
}

extension Entry {
  fileprivate mutating func link(_ linker: Linker) -> [Diagnostic] {
    let (targets, diagnostics) = linker.targets(of: body, in: path)
    linkTargets = targets
    return diagnostics + linkAttachments(linker)
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
        return failure.file.map(LinkTarget.refused) ?? .leftOut
      }
    }
    return (targets, diagnostics)
  }
}

extension Entry {
  /// One target for each file that the fields name.
  private mutating func linkAttachments(_ linker: Linker) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    attachmentTargets = fields.attachments.map { written in
      switch linker.attachment(written, in: path) {
      case .success(let target): return target
      case .failure(let failure):
        diagnostics.append(failure.diagnostic)
        return failure.file.map(LinkTarget.refused) ?? .leftOut
      }
    }
    return diagnostics
  }
}
