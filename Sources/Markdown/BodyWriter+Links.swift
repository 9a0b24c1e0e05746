internal import CMarkGFM
internal import Diagnostics

extension BodyWriter {
  mutating func openLink(_ node: Node) {
    let address = node.url.cleanedAddress
    let hasTag = openLink(node, to: address)
    openLinks.append(hasTag)
  }

  mutating func closeLink() {
    if openLinks.popLast() == true { html.append("</a>") }
  }

  /// - Returns: Whether a tag was opened.
  private mutating func openLink(_ node: Node, to address: [UInt8]) -> Bool {
    // Extensions could make a link within a link, which HTML does not know.
    if openLinks.contains(true) { return false }
    let target = LinkTarget(address)
    switch target {
    case .site:
      html.append("<a")
      slots.append(.link(at: html.count))
      links.append(Link(.link, to: address, at: place(ofLink: node)))
    case .web, .contact:
      html.append("<a href=\"")
      address.escapedURL.withUnsafeBufferPointer { html.append($0) }
      html.append("\"")
    case .nothing, .otherHost, .data, .unsafe:
      report(target, of: .link, node, address: address)
      return false
    }
    writeTitle(of: node)
    html.append(target == .web ? " rel=\"noopener noreferrer\">" : ">")
    return true
  }

  mutating func writeImage(_ node: Node) {
    let address = node.url.cleanedAddress
    let description = node.plainText()
    let target = LinkTarget(address)
    if case .site = target {
      if description.isEmpty {
        problems.append(.missingAlt(of: address.shown, at: place(ofLink: node)))
      }
      links.append(Link(.image, to: address, at: place(ofLink: node)))
      writeImageTag(of: node, description: description)
    } else {
      report(target, of: .image, node, address: address)
      description.withUnsafeBufferPointer { html.appendEscaped($0) }
    }
    context = .object
  }

  private mutating func writeImageTag(of node: Node, description: [UInt8]) {
    let start = html.count
    html.append("<img src=\"")
    let url = html.count
    html.append("\" alt=\"")
    let descriptionStart = html.count
    description.withUnsafeBufferPointer { html.appendEscaped($0) }
    let descriptionEnd = html.count
    html.append("\"")
    writeTitle(of: node)
    html.append(" loading=\"lazy\" decoding=\"async\">")
    slots.append(
      .image(tag: start..<html.count, url: url, description: descriptionStart..<descriptionEnd))
  }

  private mutating func writeTitle(of node: Node) {
    let title = node.title
    if title.isEmpty { return }
    html.append(" title=\"")
    html.appendEscaped(title)
    html.append("\"")
  }

  private mutating func report(_ target: LinkTarget, of kind: Link.Kind, _ node: Node, address: [UInt8]) {
    let location = place(ofLink: node)
    let problem: Diagnostic =
      switch (target, kind) {
      case (.nothing, _): .emptyLink(kind, at: location)
      case (.web, .image), (.data, .image), (.otherHost, .image):
        .foreignImage(from: address.shown, at: location)
      case (.otherHost, .link): .linkWithoutScheme(to: address.shown, at: location)
      default: .unsafeLink(to: address.shown, at: location)
      }
    problems.append(problem)
  }
}

extension [UInt8] {
  /// An address as a message shows it: not too long, without control characters.
  fileprivate var shown: String {
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(60) {
      text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(text) + (scalars.count > 60 ? "…" : "")
  }
}
