/// Where an address leads, judged as a browser would judge it.
///
/// A browser drops tabs and line ends anywhere in an address and control characters and spaces around it, and reads
/// `\` as `/` (WHATWG URL, section 4.4), so the address is cleaned of them first: `java\nscript:` is a scheme.
enum LinkTarget {
  /// Nowhere.
  case nothing
  /// A page, a file or an anchor of the site.
  case site
  /// A page of another host.
  case web
  /// A letter or a call.
  case contact
  /// Another host by the scheme of this page: `//host/`.
  case otherHost
  /// Content inside the address itself.
  case data
  /// Anything that a page must not lead to.
  case unsafe

  /// - Parameter address: Bytes that `cleanedAddress` gave.
  init(_ address: [UInt8]) {
    if address.isEmpty {
      self = .nothing
    } else if address.count > 1, address[0].isSlash, address[1].isSlash {
      self = .otherHost
    } else if let scheme = address.scheme {
      self.init(scheme: scheme, rest: address.dropFirst(scheme.utf8.count + 1))
    } else {
      self = .site
    }
  }

  private init(scheme: String, rest: ArraySlice<UInt8>) {
    switch scheme {
    case "http", "https":
      let host = rest.dropFirst(2).first
      self = rest.starts(with: "//".utf8) && host.map(\.canBeginHost) == true ? .web : .unsafe
    case "mailto", "tel": self = rest.isEmpty ? .unsafe : .contact
    case "data": self = .data
    default: self = .unsafe
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The address as a browser reads it.
  var cleanedAddress: [UInt8] {
    if allSatisfy({ $0 > 0x20 }) { return Array(self) }
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return self[first...last].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }
}

extension [UInt8] {
  /// The scheme in lower case (RFC 3986, section 3.1).
  fileprivate var scheme: String? {
    guard let colon = firstIndex(of: UInt8(ascii: ":")), let first, first.isLetter,
      self[..<colon].allSatisfy(\.isSchemeCharacter)
    else { return nil }
    return String(decoding: self[..<colon].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension UInt8 {
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }

  fileprivate var isSchemeCharacter: Bool {
    isLetter || isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  fileprivate var canBeginHost: Bool {
    !isSlash && self != UInt8(ascii: "?") && self != UInt8(ascii: "#") && self != UInt8(ascii: ":")
  }
}
