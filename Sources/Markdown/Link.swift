public import Diagnostics

/// A link or an image whose target lies inside the site.
public struct Link: Sendable, Hashable {
  /// What a link does with its target.
  public enum Kind: Sendable, Hashable {
    /// Leads to it.
    case link
    /// Shows it.
    case image
  }

  /// Leads to its target or shows it.
  public let kind: Kind
  /// The address as it was written.
  public let destination: String
  /// The path without percent signs, empty where the link stays on its page: `../a.md`, `/documents/`.
  public let path: String
  /// What follows `?`, as it was written.
  public let query: String?
  /// What follows `#`, without percent signs.
  public let fragment: String?
  /// Where it stands.
  public let location: Location

  init(_ kind: Kind, to destination: [UInt8], at location: Location) {
    let (address, fragment) = destination[...].split(at: UInt8(ascii: "#"))
    let (path, query) = address.split(at: UInt8(ascii: "?"))
    self.kind = kind
    self.destination = String(decoding: destination, as: UTF8.self)
    self.path = path.percentDecoded
    self.query = query.map { String(decoding: $0, as: UTF8.self) }
    self.fragment = fragment?.percentDecoded
    self.location = location
  }
}

extension ArraySlice<UInt8> {
  fileprivate func split(at separator: UInt8) -> (before: ArraySlice, after: ArraySlice?) {
    guard let index = firstIndex(of: separator) else { return (self, nil) }
    return (self[..<index], self[(index + 1)...])
  }

  /// The text that the escapes stand for. Escapes of control characters and of what is not UTF-8 stay as they are.
  fileprivate var percentDecoded: String {
    guard contains(UInt8(ascii: "%")) else { return String(decoding: self, as: UTF8.self) }
    var decoded: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if let byte = percentEscape(at: index), byte >= 0x20, byte != 0x7F {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(self[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? String(decoding: self, as: UTF8.self)
  }
}
