internal import Glibc

// Reading and writing an open file.
extension Descriptor {
  /// The bytes that are read or written at a time.
  private static var portion: Int { 1 << 17 }

  /// The size of a regular file; fails with `EISDIR` or `EINVAL` on anything else.
  func regularSize() throws(Errno) -> Int {
    let status = try status()
    switch status.fileType {
    case .file: return Int(status.st_size)
    case .folder: throw Errno(code: EISDIR)
    default: throw Errno(code: EINVAL)
    }
  }

  /// The whole of a regular file, also where it grows or shrinks meanwhile.
  func readAll() throws(Errno) -> [UInt8] {
    let size = try regularSize()
    guard size < Int32.max else { throw Errno(code: EFBIG) }
    // One byte of room more, so that the end is met without growing the array.
    var bytes = try readPortion(size + 1)
    guard bytes.count > size else { return bytes }
    while true {
      let more = try readPortion(Self.portion)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(Errno) {
    try bytes.span.bytes.withUnsafeBytes { buffer throws(Errno) in try write(buffer) }
  }

  /// Writes what is left to read of another file.
  ///
  /// - Parameter digest: Takes in what is written.
  func write(contentOf source: borrowing Descriptor, _ digest: DigestBuilder? = nil) throws(Errno) {
    while true {
      let bytes = try source.readPortion(Self.portion)
      if bytes.isEmpty { return }
      digest?.append(bytes)
      try write(bytes)
    }
  }

  /// Whether this regular file, read from its start, holds just these bytes.
  func holds(_ bytes: [UInt8]) throws(Errno) -> Bool {
    guard try regularSize() == bytes.count else { return false }
    var position = 0
    while position < bytes.count {
      let portion = try readPortion(min(Self.portion, bytes.count - position))
      guard !portion.isEmpty, portion.isEqual(to: bytes, at: position) else { return false }
      position += portion.count
    }
    return true
  }

  /// Whether two regular files, read from their starts, hold the same bytes.
  ///
  /// - Parameter digest: Takes the bytes in, all of them where they are the same.
  func holdsSame(as other: borrowing Descriptor, _ digest: DigestBuilder?) throws(Errno) -> Bool {
    guard try regularSize() == other.regularSize() else { return false }
    while true {
      let portion = try readPortion(Self.portion)
      let others = try other.readPortion(Self.portion)
      guard portion.count == others.count, portion.isEqual(to: others, at: 0) else { return false }
      if portion.isEmpty { return true }
      digest?.append(portion)
    }
  }

  /// The digest of what is left to read of a regular file.
  func digest() throws(Errno) -> Digest {
    _ = try regularSize()
    let builder = DigestBuilder()
    while true {
      let bytes = try readPortion(Self.portion)
      if bytes.isEmpty { return builder.finish() }
      builder.append(bytes)
    }
  }

  /// Goes back to the start of the file.
  func rewind() throws(Errno) {
    try Errno.check { lseek(number, 0, SEEK_SET) }
  }
}

extension Descriptor {
  /// As many bytes as asked for; fewer only at the end of the file.
  private func readPortion(_ size: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(Errno) {
        while count < size {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<size])
          let taken = try Errno.check { read(number, rest.baseAddress, rest.count) }
          if taken == 0 { return }
          count += taken
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private func write(_ buffer: UnsafeRawBufferPointer) throws(Errno) {
    var rest = buffer[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let taken = try Errno.check { Glibc.write(number, part.baseAddress, part.count) }
      rest = rest.dropFirst(taken)
    }
  }
}

extension [UInt8] {
  /// Whether another array holds these bytes from a position on; that they fit is the caller's part.
  fileprivate func isEqual(to other: [UInt8], at position: Int) -> Bool {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { theirs in
        let part = UnsafeBufferPointer(rebasing: theirs[position..<(position + count)])
        guard let mine = mine.baseAddress, let part = part.baseAddress else { return true }
        return memcmp(mine, part, count) == 0
      }
    }
  }
}
