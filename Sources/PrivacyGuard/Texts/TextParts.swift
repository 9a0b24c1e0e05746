extension StringProtocol {
  /// Whether another text stands in it, byte for byte.
  ///
  /// Folded texts, which are bare, need no more, and what the library does for all others takes ten times as long.
  func includes(_ part: String) -> Bool {
    var part = part
    return part.withUTF8 { part in
      utf8.withContiguousStorageIfAvailable { $0.includes(part) }
        ?? Array(utf8).withUnsafeBufferPointer {
          $0.includes(part)
        }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func includes(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == first && part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}
