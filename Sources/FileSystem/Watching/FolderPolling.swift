internal import Glibc

/// Waits for changes by looking again and again.
struct FolderPolling: ChangeWait {
  private let places: WatchedPlaces
  private let interval: Int32
  private var seen: [String: FileStamp]

  /// - Parameters:
  ///   - places: What to look at.
  ///   - interval: Milliseconds between two looks.
  init(_ places: WatchedPlaces, every interval: Int32 = 250) {
    self.places = places
    self.interval = interval
    seen = places.stamps
  }

  mutating func wait(unless stop: StopSignal) -> Bool {
    while stop.wait(milliseconds: interval) == .timeIsUp {
      let stamps = places.stamps
      guard stamps != seen else { continue }
      seen = stamps
      return true
    }
    return false
  }
}

extension WatchedPlaces {
  /// Every file that stands; what cannot be looked at is left out.
  fileprivate var stamps: [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for file in files {
      var status = stat()
      if stat(file, &status) == 0 { stamps[file] = FileStamp(status) }
    }
    for root in folders {
      var folders = [root]
      while let folder = folders.popLast() {
        guard let reader = try? FolderReader(Descriptor.open(folder, folder == root ? .folder : .realFolder))
        else { continue }
        while let entry = try? reader.next() {
          let name = entry.bytes
          guard name.first != UInt8(ascii: "."), name.last != UInt8(ascii: "~"),
            let status = try? reader.status(of: entry)
          else { continue }
          let path = "\(folder)/\(entry.text)"
          if status.fileType == .folder { folders.append(path) } else { stamps[path] = FileStamp(status) }
        }
      }
    }
    return stamps
  }
}
