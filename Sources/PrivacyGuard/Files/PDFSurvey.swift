internal import CQPDF
internal import Glibc

/// What a PDF file says of people, and whether it has a text, as far as qpdf can read it.
struct PDFSurvey {
  /// The names in its properties and beside its comments.
  let authors: [FileAuthor]
  /// Whether its pages are pictures without a text.
  let isScan: Bool

  /// Reads a file; nil where it is broken or behind a password.
  init?(_ bytes: [UInt8]) {
    let survey = bytes.withUnsafeBytes { buffer -> (authors: [FileAuthor], isScan: Bool)? in
      guard let document = PDFDocument(buffer.bindMemory(to: CChar.self)) else { return nil }
      return (document.authors(), document.isScan())
    }
    guard let survey else { return nil }
    authors = survey.authors
    isScan = survey.isScan
  }
}

/// A file that is open in qpdf.
private struct PDFDocument: ~Copyable {
  private let data: qpdf_data

  init?(_ bytes: UnsafeBufferPointer<CChar>) {
    guard let data = qpdf_init() else { return nil }
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    let status = qpdf_read_memory(data, "", bytes.baseAddress, UInt64(bytes.count), nil)
    guard status & 2 == 0, qpdf_get_num_pages(data) > 0 else {
      Self.close(data)
      return nil
    }
    self.data = data
  }

  deinit {
    Self.close(data)
  }

  /// An error that nobody has asked for is printed at the end.
  private static func close(_ data: qpdf_data) {
    if qpdf_has_error(data) != 0 { _ = qpdf_get_error(data) }
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
  }
}

// MARK: Names

extension PDFDocument {
  func authors() -> [FileAuthor] {
    let author = text(key("/Author", of: key("/Info", of: qpdf_get_trailer(data))))
    let properties = [author].compactMap(\.self) + metadataAuthors()
    return properties.map { FileAuthor(name: $0, place: .properties) }
      + commentAuthors().map { FileAuthor(name: $0, place: .comments) }
  }

  /// The authors in XMP (ISO 16684-1): `dc:creator`, a list, and what older programs write.
  private func metadataAuthors() -> [String] {
    var authors: [String] = []
    var isCreator = false
    for piece in XMLPieces(metadata()) {
      switch piece {
      case .start(let name, let attributes, let text):
        if name == "creator" { isCreator = true }
        if isCreator || name == "Author" { authors.append(text.xmlText) }
        authors += ["creator", "Author"].compactMap(attributes.attribute)
      case .end("creator", _): isCreator = false
      case .end: break
      }
    }
    return authors
  }

  /// The packet of XMP, unpacked; empty where there is none. One filter unpacks to a thousand times its size at most,
  /// so a packet is refused beyond what such programs write.
  private func metadata() -> [UInt8] {
    let stream = key("/Metadata", of: qpdf_get_root(data))
    guard qpdf_oh_is_stream(data, stream) != 0 else { return [] }
    let dictionary = qpdf_oh_get_dict(data, stream)
    let length = qpdf_oh_get_int_value_as_int(data, key("/Length", of: dictionary))
    guard length < Self.largestMetadata, qpdf_oh_is_array(data, key("/Filter", of: dictionary)) == 0 else {
      return []
    }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, nil, &bytes, &count)
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  private static let largestMetadata = 256 * 1024

  /// Whoever has written notes on the pages: `T` of what is neither a link nor a field of a form (ISO 32000-1, 12.5.6.2).
  private func commentAuthors() -> [String] {
    pages.flatMap { page -> [String] in
      let notes = key("/Annots", of: page)
      guard qpdf_oh_is_array(data, notes) != 0 else { return [] }
      return (0..<max(0, qpdf_oh_get_array_n_items(data, notes))).compactMap { index in
        let note = qpdf_oh_get_array_item(data, notes, index)
        let kind = key("/Subtype", of: note)
        guard qpdf_oh_is_name_and_equals(data, kind, "/Widget") == 0 else { return nil }
        return text(key("/T", of: note))
      }
    }
  }
}

// MARK: Pages

extension PDFDocument {
  private var pages: [qpdf_oh] {
    (0..<max(0, qpdf_get_num_pages(data))).map { qpdf_get_page_n(data, Int($0)) }
  }

  /// Whether no page writes a text and some page has a picture: scanners that read the text lay it under the picture.
  func isScan() -> Bool {
    var hasPicture = false
    for page in pages {
      let resources = inherited("/Resources", of: page)
      if isFilled(key("/Font", of: resources)), writesText(page) { return false }
      if hasForm(with: resources, depth: 0, &hasPicture) { return false }
    }
    return hasPicture
  }

  /// Whether the content of a page shows a text (ISO 32000-1, 9.4.3): programs name fonts that they never use. A page
  /// with more than a scan needs is one with a text, unread.
  private func writesText(_ page: qpdf_oh) -> Bool {
    guard contentLength(page) < Self.largestContent else { return true }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = qpdf_oh_get_page_content_data(data, page, &bytes, &count)
    defer { free(bytes) }
    guard let bytes else { return false }
    let content = UnsafeBufferPointer(start: bytes, count: count)
    return content.indices.dropLast().contains { index in
      content[index] == UInt8(ascii: "T") && (content[index + 1] | 0x20) == UInt8(ascii: "j")
    }
  }

  private func contentLength(_ page: qpdf_oh) -> Int {
    let contents = key("/Contents", of: page)
    let parts =
      qpdf_oh_is_array(data, contents) == 0
      ? [contents]
      : (0..<max(0, qpdf_oh_get_array_n_items(data, contents))).map {
        qpdf_oh_get_array_item(data, contents, $0)
      }
    return parts.reduce(0) { length, part in
      guard qpdf_oh_is_stream(data, part) != 0 else { return length }
      let dictionary = qpdf_oh_get_dict(data, part)
      return length + Int(qpdf_oh_get_int_value_as_int(data, key("/Length", of: dictionary)))
    }
  }

  private static let largestContent = 256 * 1024

  /// Whether a page shows a form, an object with resources of its own, that has a font.
  private func hasForm(with resources: qpdf_oh, depth: Int, _ hasPicture: inout Bool) -> Bool {
    let objects = key("/XObject", of: resources)
    guard depth < 4, qpdf_oh_is_dictionary(data, objects) != 0 else { return false }
    for name in names(of: objects) {
      let object = key(name, of: objects)
      guard qpdf_oh_is_stream(data, object) != 0 else { continue }
      let dictionary = qpdf_oh_get_dict(data, object)
      if qpdf_oh_is_name_and_equals(data, key("/Subtype", of: dictionary), "/Image") != 0 {
        hasPicture = true
      }
      let own = key("/Resources", of: dictionary)
      if isFilled(key("/Font", of: own)) || hasForm(with: own, depth: depth + 1, &hasPicture) { return true }
    }
    return false
  }

  /// A value of a page, or of the nodes above it (ISO 32000-1, 7.7.3.4).
  private func inherited(_ name: String, of page: qpdf_oh) -> qpdf_oh {
    var node = page
    for _ in 0..<32 {
      let value = key(name, of: node)
      if qpdf_oh_is_null(data, value) == 0 { return value }
      node = key("/Parent", of: node)
    }
    return key(name, of: node)
  }
}

// MARK: Values

extension PDFDocument {
  /// A value of a dictionary; null where there is none.
  private func key(_ name: String, of object: qpdf_oh) -> qpdf_oh {
    qpdf_oh_get_key_if_dict(data, object, name)
  }

  private func isFilled(_ object: qpdf_oh) -> Bool {
    qpdf_oh_is_dictionary(data, object) != 0 && !names(of: object).isEmpty
  }

  private func names(of dictionary: qpdf_oh) -> [String] {
    qpdf_oh_begin_dict_key_iter(data, dictionary)
    var names: [String] = []
    while qpdf_oh_dict_more_keys(data) != 0 {
      if let name = qpdf_oh_dict_next_key(data) { names.append(String(cString: name)) }
    }
    return names
  }

  private func text(_ object: qpdf_oh) -> String? {
    guard qpdf_oh_is_string(data, object) != 0 else { return nil }
    var count = 0
    guard let bytes = qpdf_oh_get_binary_utf8_value(data, object, &count) else { return nil }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }
}
