import FileSystem

/// An answer to a browser.
struct PreviewResponse: Sendable, Equatable {
  let status: Status
  let type: String
  let body: [UInt8]
  /// Where the browser is sent on to.
  let location: String?

  /// What has become of a request (RFC 9110, 15).
  enum Status: Int {
    case ok = 200
    case found = 302
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case unavailable = 503
  }

  init(_ status: Status, type: String = ContentType.text, _ body: [UInt8], location: String? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
  }

  init(_ status: Status, type: String = ContentType.text, _ text: String) {
    self.init(status, type: type, Array(text.utf8))
  }
}

extension PreviewResponse {
  init(refusing refusal: Refusal) {
    switch refusal {
    case .foreignHost:
      self.init(.forbidden, "Предпросмотр открывается только по адресам localhost и 127.0.0.1.\n")
    case .method: self.init(.methodNotAllowed, "Предпросмотр только показывает страницы.\n")
    case .badPath: self.init(.badRequest, "Такого адреса на сайте быть не может.\n")
    }
  }
}

extension PreviewState {
  /// The answer to a request for a path.
  ///
  /// - Parameter path: The path, without percent signs; begins with a slash.
  func response(to path: String) -> PreviewResponse {
    guard let site else {
      return PreviewResponse(.unavailable, type: ContentType.html, ProblemPage(self).bytes)
    }
    guard let inner = path.removingPrefix(site.base) else {
      return path == "/" || path + "/" == site.base ? .redirect(to: site.base) : .nothing
    }
    let file = inner.isEmpty || inner.hasSuffix("/") ? inner + "index.html" : inner
    if let found = site[file], let response = response(.ok, found) { return response }
    // Links of people leave the last slash out; the path is one of the site's, so it is safe in a header.
    if !inner.isEmpty, site["\(inner)/index.html"] != nil { return .redirect(to: "\(site.base)\(inner)/") }
    return site["404.html"].flatMap { response(.notFound, $0) } ?? .nothing
  }

  /// A file of the site; nil where it has gone from the disk.
  private func response(_ status: PreviewResponse.Status, _ file: OutputFile) -> PreviewResponse? {
    guard let bytes = try? file.bytes() else { return nil }
    let type = ContentType.of(file.path)
    return PreviewResponse(
      status, type: type, type == ContentType.html ? PreviewedPage(bytes, self).bytes : bytes)
  }
}

extension PreviewResponse {
  fileprivate static func redirect(to path: String) -> PreviewResponse {
    PreviewResponse(.found, [], location: path)
  }

  fileprivate static var nothing: PreviewResponse { PreviewResponse(.notFound, "Такой страницы нет.\n") }
}

extension String {
  fileprivate func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
