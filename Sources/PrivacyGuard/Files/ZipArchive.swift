internal import CZip

/// An archive in memory, read by libzip.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// The bytes, which libzip reads where they are.
  private let buffer: UnsafeMutableRawBufferPointer

  /// The names of its parts in their order.
  let names: [String]

  /// More bytes than that are no part of an honest document: a few KB can unpack to many GB.
  private static let largestPart = 32 * 1024 * 1024
  private static let mostParts = 10_000

  /// Opens an archive; nil where it is none.
  init?(_ bytes: [UInt8]) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else {
      buffer.deallocate()
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      buffer.deallocate()
      return nil
    }
    let count = zip_get_num_entries(archive, 0)
    guard 0...Int64(Self.mostParts) ~= count else {
      zip_discard(archive)
      buffer.deallocate()
      return nil
    }
    self.archive = archive
    self.buffer = buffer
    names = (0..<UInt64(count)).map { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  /// How many bytes a try to unpack a part may read or write at most, whether it succeeds or not; nil where it is too
  /// large to be tried.
  ///
  /// Parts may share their packed bytes, and many packed bytes may unpack to none.
  func cost(at index: Int) -> Int? {
    guard let status = status(at: index) else { return nil }
    let cost = max(status.size, status.comp_size)
    return cost <= UInt64(Self.largestPart) ? Int(cost) : nil
  }

  /// The unpacked bytes of a part; nil where it is broken, behind a password or too large.
  func bytes(at index: Int) -> [UInt8]? {
    guard let status = status(at: index), status.size <= UInt64(Self.largestPart),
      let file = zip_fopen_index(archive, UInt64(index), 0)
    else { return nil }
    defer { zip_fclose(file) }
    // What the directory says is the file's word only: no more is read than it promises.
    let size = Int(status.size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = buffer.baseAddress.map { $0 + count }
        guard let rest else { break }
        let taken = zip_fread(file, rest, UInt64(size - count))
        guard taken > 0 else { break }
        count += Int(taken)
      }
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }

  /// What the directory says of a part.
  private func status(at index: Int) -> zip_stat_t? {
    var status = zip_stat_t()
    return zip_stat_index(archive, UInt64(index), 0, &status) == 0 ? status : nil
  }
}
