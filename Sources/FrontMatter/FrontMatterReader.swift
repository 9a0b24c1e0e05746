public import Diagnostics

/// A Markdown file, read: its typed front matter and its body.
public struct Reading<Value: Sendable>: Sendable {
  /// The front matter; nil where it has errors.
  public let value: Value?
  /// The Markdown below the front matter.
  public let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins.
  public let bodyLine: Int
  /// Everything wrong with the front matter.
  public let diagnostics: [Diagnostic]
}

extension Schema {
  private static var largestFrontMatter: Int { 64 * 1024 }

  /// Reads a Markdown file with front matter.
  ///
  /// - Parameter source: The file; LF or CRLF, with or without a byte order mark.
  /// - Returns: What could be read, and everything wrong with it.
  public func read(_ source: SourceFile) -> Reading<Value> {
    if let defect = source.defect() { return .failed(defect) }
    let sections = FrontMatterSections(source.text)
    if sections.isUnclosed {
      return .failed(.unclosedFrontMatter(at: source.location()))
    }
    guard let yaml = sections.frontMatter else {
      return readWithoutFrontMatter(source, sections)
    }
    if yaml.text.utf8.count > Self.largestFrontMatter {
      return .failed(.frontMatterTooLarge(at: source.location()))
    }
    let (value, diagnostics) = decode(yaml.text, source: source, firstLine: yaml.firstLine)
    return Reading(value: value, body: sections.body, bodyLine: sections.bodyLine, diagnostics: diagnostics)
  }

  /// Reads a file that is YAML from its first line to its last.
  ///
  /// - Parameter source: The file.
  /// - Returns: The value, or nil where it has errors, and everything wrong with it.
  public func readYAML(_ source: SourceFile) -> (value: Value?, diagnostics: [Diagnostic]) {
    if let defect = source.defect() { return (nil, [defect]) }
    return decode(FrontMatterSections.decode(source.text), source: source, firstLine: 1)
  }

  /// Without front matter every field is absent: right where none is required.
  private func readWithoutFrontMatter(
    _ source: SourceFile, _ sections: FrontMatterSections
  ) -> Reading<Value> {
    let required = fields.filter(\.isRequired).map(\.key)
    guard required.isEmpty else {
      return .failed(.missingFrontMatter(required: required, at: source.location()))
    }
    let (value, diagnostics) = decode("", source: source, firstLine: 1)
    return Reading(value: value, body: sections.body, bodyLine: sections.bodyLine, diagnostics: diagnostics)
  }

  private func decode(_ text: String, source: SourceFile, firstLine: Int) -> (Value?, [Diagnostic]) {
    let yaml = YAMLText(text, path: source.path, firstLine: firstLine)
    var diagnostics = yaml.diagnostics
    let root = yaml.root ?? .empty(at: source.location())
    guard case .mapping(let mapping) = root else {
      diagnostics.append(.wrongType(root, expected: "набор полей вида «поле: значение»"))
      return (nil, diagnostics)
    }
    let value = decode(mapping, damagedKeys: yaml.damagedKeys, &diagnostics)
    return (diagnostics.hasErrors ? nil : value, diagnostics)
  }
}

extension ValueType {
  /// Reads a file that is YAML from its first line to its last.
  ///
  /// - Parameter source: The file.
  /// - Returns: The value, or nil where it has errors, and everything wrong with it.
  public func readYAML(_ source: SourceFile) -> (value: Value?, diagnostics: [Diagnostic]) {
    if let defect = source.defect() { return (nil, [defect]) }
    let yaml = YAMLText(FrontMatterSections.decode(source.text), path: source.path, firstLine: 1)
    var diagnostics = yaml.diagnostics
    let value = decode(yaml.root ?? .empty(at: source.location()), &diagnostics)
    return (diagnostics.hasErrors ? nil : value, diagnostics)
  }
}

extension Node {
  fileprivate static func empty(at location: Location) -> Node {
    .mapping(Mapping(entries: [], location: location))
  }
}

extension Reading {
  fileprivate static func failed(_ diagnostic: Diagnostic) -> Reading {
    Reading(value: nil, body: [], bodyLine: 1, diagnostics: [diagnostic])
  }
}
