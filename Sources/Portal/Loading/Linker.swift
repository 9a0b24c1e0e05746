import Diagnostics
import FileSystem
import Markdown

/// Finds what the links of the texts lead to.
struct Linker: Sendable {
  private let idsByPath: [String: ContentID]
  private let anchors: [ContentID: Set<String>]
  private let attachments: Set<String>
  private let sizes: [String: Int]
  private let pictures: [String: PictureSource]
  private let unpublished: Set<String>
  private let withheld: Set<String>
  private let root: String

  /// - Parameters:
  ///   - texts: Every text, whether it has errors or not: a link to it is right all the same.
  ///   - survey: Every file of the content folder.
  ///   - pictures: The pictures that can be read, by their paths.
  ///   - withheld: The files that are not published, by their paths; links to them are right all the same.
  ///   - root: The content folder as messages name it.
  init(
    _ texts: [TextReading], survey: ContentSurvey, pictures: [String: PictureSource], withheld: Set<String>,
    root: String
  ) {
    idsByPath = Dictionary(texts.map { ($0.text.path, $0.text.id) }) { first, _ in first }
    let bodies = texts.compactMap { reading in reading.body.map { _ in (reading.text.id, reading.anchors) } }
    anchors = Dictionary(bodies) { first, _ in first }
    attachments = survey.attachments
    sizes = survey.sizes
    self.pictures = pictures
    unpublished = survey.unpublished
    self.withheld = withheld
    self.root = root
  }

  /// Where a link leads, or why it leads nowhere.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - path: The file it stands in, as messages name it.
  func target(of link: Link, in path: String) -> Result<LinkTarget, LinkFailure> {
    guard !link.path.isEmpty else {
      return anchor(link, in: idsByPath[contentPath(path)])
    }
    if link.path.hasPrefix("/"), link.kind == .link {
      return .success(.sitePath(link.path, anchor: link.fragment))
    }
    guard let target = resolve(link.path, from: path) else {
      return .failure(.init(.deadLink(link.path, known: [], at: link.location)))
    }
    if link.path.hasSuffix("/"), link.kind == .link {
      return .success(.sitePath("/\(target)/", anchor: link.fragment))
    }
    if target.hasSuffix(".md"), link.kind == .link {
      return text(target, link)
    }
    if link.kind == .image, AttachmentType(path: target)?.isPicture != true {
      return .failure(
        attachments.contains(target)
          ? .init(.unsupportedPicture(link.path, at: link.location), file: target)
          : .init(.missingAttachment(link.path, known: [], at: link.location)))
    }
    return attachment(target, link.path, anchor: link.fragment, at: link.location)
  }

  /// Where a path of an attachment leads, or why it leads nowhere.
  func attachment(_ written: Located<String>, in path: String) -> Result<LinkTarget, LinkFailure> {
    guard let target = resolve(written.value, from: path) else {
      return .failure(.init(.missingAttachment(written.value, known: [], at: written.location)))
    }
    return attachment(target, written.value, anchor: nil, at: written.location)
  }
}

/// Why a link leads nowhere.
struct LinkFailure: Error {
  let diagnostic: Diagnostic
  /// The file that is refused; nil where there is none.
  let file: String?

  init(_ diagnostic: Diagnostic, file: String? = nil) {
    self.diagnostic = diagnostic
    self.file = file
  }
}

extension Linker {
  private func text(_ path: String, _ link: Link) -> Result<LinkTarget, LinkFailure> {
    if unpublished.contains(path) { return .success(.leftOut) }
    guard let id = idsByPath[path] else {
      let known = idsByPath.keys.sorted()
      return .failure(.init(.deadLink(path, known: known, at: link.location)))
    }
    return anchor(link, in: id)
  }

  private func anchor(_ link: Link, in id: ContentID?) -> Result<LinkTarget, LinkFailure> {
    guard let id, let known = anchors[id] else { return .success(.leftOut) }
    if let anchor = link.fragment, !anchor.isEmpty, !known.contains(anchor) {
      let page = link.path.isEmpty ? nil : link.path
      return .failure(.init(.deadAnchor(anchor, page: page, known: known.sorted(), at: link.location)))
    }
    return .success(.content(id, anchor: link.fragment))
  }

  private func attachment(
    _ path: String, _ written: String, anchor: String?, at location: Location
  ) -> Result<LinkTarget, LinkFailure> {
    guard attachments.contains(path) else {
      return .failure(.init(.missingAttachment(written, known: attachments.sorted(), at: location)))
    }
    guard AttachmentType(path: path) != nil else {
      return .failure(.init(.unsupportedAttachment(written, at: location), file: path))
    }
    // Folders with a dot could stand where a page's file does: `o-mumo/index.html/`.
    let folders = path.split(separator: "/").dropLast()
    guard path != "robots.txt", !folders.contains(where: { $0.contains(".") }) else {
      return .failure(.init(.badAttachmentPath(written, at: location), file: path))
    }
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/-_.".utf8.contains(byte)
    }
    guard isPlain else { return .failure(.init(.badAttachmentPath(written, at: location), file: path)) }
    if let problem = weight(of: path, written, at: location) { return .failure(.init(problem, file: path)) }
    if withheld.contains(path) { return .success(.refused(path)) }
    return .success(.attachment(path, anchor: anchor))
  }

  /// What is wrong with the size of a file, or with a picture; nil where it may be published.
  private func weight(of path: String, _ written: String, at location: Location) -> Diagnostic? {
    if let size = sizes[path], size > AttachmentType.largestFile {
      return .attachmentTooLarge(written, size: size, at: location)
    }
    guard AttachmentType(path: path)?.isPicture == true else { return nil }
    guard let picture = pictures[path] else { return .unreadablePicture(written, at: location) }
    guard picture.header.pixels > PictureSource.mostPixels else { return nil }
    return .pictureTooLarge(written, picture.header, at: location)
  }

  /// A path relative to a file, as a path below the content folder; nil where it leaves it.
  private func resolve(_ path: String, from file: String) -> String? {
    let slash = UInt8(ascii: "/")
    var parts = contentPath(file).utf8.split(separator: slash).dropLast()
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.map(Substring.init).joined(separator: "/")
  }

  private func contentPath(_ path: String) -> String {
    String(decoding: path.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self)
  }
}
