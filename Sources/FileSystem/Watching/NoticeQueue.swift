internal import Glibc

/// The watches of a queue.
struct Watches: Equatable, Sendable {
  /// The names in a folder that count, by the number of its watch; nil where all do.
  var names: [Int32: Set<String>?] = [:]
  /// Whether all that is to be watched stands.
  var isComplete = true
}

/// The kernel's queue of notices.
final class NoticeQueue: Sendable {
  private let descriptor: Descriptor

  init() throws(Errno) {
    descriptor = Descriptor(
      number: try Errno.check { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) })
  }

  /// What changes the sources: a file that is being written counts when it is closed.
  private static var kinds: UInt32 {
    [
      IN_CLOSE_WRITE, IN_ATTRIB, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF,
      IN_MOVE_SELF, IN_ONLYDIR,
    ].reduce(0) { $0 | UInt32($1) }
  }
}

// MARK: Watching

extension NoticeQueue {
  func wait(milliseconds: Int32?, unless stop: StopSignal) -> StopSignal.Outcome {
    stop.wait(for: descriptor.number, milliseconds: milliseconds)
  }

  /// Watches all folders; those that are watched already keep their watches.
  ///
  /// Fails where the system has no watches left.
  func watch(_ places: WatchedPlaces) throws(Errno) -> Watches {
    var watches = Watches()
    for root in places.folders {
      var folders = [root]
      while let folder = folders.popLast() {
        if let watch = try add(folder) {
          watches.names[watch] = .some(nil)
          folders += folder.subfolders
        } else if folder == root {
          watches.isComplete = false
        }
      }
    }
    for file in places.files {
      guard let watch = try add(file.parentFolder ?? (file.hasPrefix("/") ? "/" : ".")) else {
        watches.isComplete = false
        continue
      }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      switch watches.names[watch] {
      case .some(nil): break
      case .some(let names?): watches.names[watch] = names.union([name])
      case nil: watches.names[watch] = [name]
      }
    }
    return watches
  }

  /// The number of a folder's watch; nil where there is no such folder.
  private func add(_ folder: String) throws(Errno) -> Int32? {
    do throws(Errno) {
      return try Errno.check { inotify_add_watch(descriptor.number, folder, Self.kinds) }
    } catch {
      if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(error.code) { return nil }
      throw error
    }
  }

  func remove(_ watches: some Sequence<Int32>) {
    // A folder that is gone has taken its watch with it.
    for watch in watches { _ = inotify_rm_watch(descriptor.number, watch) }
  }
}

extension String {
  /// The folders in this folder, symbolic links to folders not among them.
  fileprivate var subfolders: [String] {
    var folders: [String] = []
    guard let reader = try? FolderReader(Descriptor.open(self, .folder)) else { return [] }
    while let entry = try? reader.next() {
      guard entry.bytes.first != UInt8(ascii: "."), (try? reader.type(of: entry)) == .folder else { continue }
      folders.append("\(self)/\(entry.text)")
    }
    return folders
  }
}

// MARK: Reading notices

extension NoticeQueue {
  /// Takes all notices out of the queue.
  ///
  /// - Returns: Whether any of them is of a change that counts.
  func drain(_ watches: Watches) -> Bool {
    var counts = false
    // Room for many; the kernel gives whole notices only.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor.number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return counts }
      counts = Notice.all(in: buffer[..<count]).contains { $0.counts(watches) } || counts
    }
  }
}

/// One notice: `struct inotify_event` and the name after it.
private struct Notice {
  let watch: Int32
  let mask: UInt32
  let name: String

  static func all(in bytes: ArraySlice<UInt8>) -> [Notice] {
    var notices: [Notice] = []
    var rest = bytes
    let head = MemoryLayout<inotify_event>.size
    while rest.count >= head {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
      notices.append(
        Notice(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(head + Int(event.len))
    }
    return notices
  }

  func counts(_ watches: Watches) -> Bool {
    // Told of a watch that was taken away.
    if mask & UInt32(IN_IGNORED) != 0 { return false }
    // Notices were lost, or the folder itself is.
    let always = [IN_Q_OVERFLOW, IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT]
    if always.contains(where: { mask & UInt32($0) != 0 }) { return true }
    if let names = watches.names[watch] ?? nil { return names.contains(name) }
    return name.utf8.first != UInt8(ascii: ".") && name.utf8.last != UInt8(ascii: "~")
  }
}
