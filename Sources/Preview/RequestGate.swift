/// What the preview looks at in a request.
struct PreviewRequest: Sendable {
  let method: String
  /// The path as it was sent, with its percent signs and without the query.
  let path: String
  let query: String
  /// The header `Host`.
  let host: String?
}

/// What a request is for.
enum RequestTarget: Equatable {
  /// Part of the preview itself.
  case script
  case style
  /// The revision after the one that a page knows.
  case revision(after: String)
  /// A path on the site, without percent signs; begins with a slash.
  case path(String)
}

/// Why a request is refused.
enum Refusal: Error, Equatable {
  /// Somebody else's name leads to this machine: a page of a foreign site tries to read the preview (DNS rebinding).
  case foreignHost
  /// Neither GET nor HEAD.
  case method
  /// A path that leaves the site, or no path at all.
  case badPath
}

/// Lets in what a browser on this machine asks of a site of pages.
struct RequestGate: Sendable {
  private let hosts: Set<String>

  /// - Parameter port: The port that is listened to.
  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    // A browser leaves the usual port out.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }
}

extension RequestGate {
  /// Where the preview's own parts are. The first sign is a dot, with which no path of a site begins.
  enum OwnPath {
    static let script = "/.mumo/preview.js"
    static let style = "/.mumo/preview.css"
    static let revision = "/.mumo/revision"
  }

  /// What a request is for.
  func target(of request: PreviewRequest) throws(Refusal) -> RequestTarget {
    guard let host = request.host, hosts.contains(host.lowercased()) else { throw .foreignHost }
    guard request.method == "GET" || request.method == "HEAD" else { throw .method }
    guard let path = request.path.sitePath else { throw .badPath }
    switch path {
    case OwnPath.script: return .script
    case OwnPath.style: return .style
    case OwnPath.revision: return .revision(after: request.query)
    default: return .path(path)
    }
  }
}

extension String {
  /// The path that a target of a request means; nil where it means none, or one outside of the site.
  fileprivate var sitePath: String? {
    guard let bytes = utf8.percentDecoded, let path = String(validating: bytes, as: UTF8.self),
      path.hasPrefix("/"), !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    let parts = path.split(separator: "/")
    return parts.contains("..") || parts.contains(".") ? nil : path
  }
}

extension String.UTF8View {
  /// The bytes with each `%41` as the byte that it stands for; nil where a percent sign stands for none, or for a
  /// slash, which would not be one to whoever reads the path after us.
  fileprivate var percentDecoded: [UInt8]? {
    var decoded: [UInt8] = []
    var rest = self[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue,
        high << 4 | low != UInt8(ascii: "/")
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return decoded
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
