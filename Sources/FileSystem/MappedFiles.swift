/// The files that a process runs on: its program and the libraries that are loaded with it.
public struct MappedFiles: Sendable {
  /// Their absolute paths, sorted; none where the system does not tell.
  public let paths: [String]

  /// What this process has in its memory now (proc_pid_maps(5)).
  public static func current() -> MappedFiles {
    // The system makes the list while it is read, so it has no size and comes in portions.
    let bytes = (try? Descriptor.open("/proc/self/maps", .reading).readAll()) ?? []
    let paths = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
    }
    return MappedFiles(paths: Set(paths).sorted { $0.precedesByBytes($1) })
  }
}
