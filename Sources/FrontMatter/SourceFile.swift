public import Diagnostics

/// A file as it was read: its path and its bytes.
public struct SourceFile: Sendable {
  /// The path that messages name.
  public let path: String
  /// Everything in the file.
  public let bytes: [UInt8]

  /// A file that was read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A place in the file; both numbers count from 1.
  public func location(line: Int = 1, column: Int = 1) -> Location {
    Location(path: path, position: Position(line: line, column: column))
  }
}

extension SourceFile {
  /// The bytes without a byte order mark, which editors on Windows put at the start.
  var text: ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// What is wrong with the bytes as a whole, or nil: empty, or not UTF-8.
  func defect() -> Diagnostic? {
    if text.allSatisfy(\.isWhitespace) {
      return .emptyFile(at: location())
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return .invalidUTF8(at: Location(path: path, position: bytes.firstInvalidUTF8Position))
  }
}

extension UInt8 {
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
  /// Where decoding first fails; called only for bytes that do not decode.
  fileprivate var firstInvalidUTF8Position: Position {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Position(line: line, column: column)
  }
}
