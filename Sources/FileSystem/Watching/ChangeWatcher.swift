internal import CFileSystem
internal import Dispatch

/// What is watched for changes; nothing of it has to stand yet.
public struct WatchedPlaces: Sendable, Hashable {
  /// Folders, each with all that lies under it; names that belong to tools are left out, as `SourceTree` does.
  public let folders: [String]
  /// Single files, which may lie outside of the folders.
  public let files: [String]

  /// Folders and files.
  public init(folders: [String], files: [String] = []) {
    self.folders = folders
    self.files = files
  }
}

/// Tells that something has changed on the disk, never what: who asks reads anew what it needs.
public struct ChangeWatcher: Sendable {
  /// Starts to watch.
  ///
  /// Any change after the return of the call is told of by an element of the stream, many in a row by one. The
  /// watching ends when nobody reads the stream any more.
  public let changes: @Sendable (WatchedPlaces) -> AsyncStream<Void>

  /// A watcher.
  ///
  /// - Parameter changes: Starts to watch.
  public init(changes: @escaping @Sendable (WatchedPlaces) -> AsyncStream<Void>) {
    self.changes = changes
  }
}

extension ChangeWatcher {
  /// The system's own notice of changes, inotify(7). Looks again and again where there is none: on drives of other
  /// machines, in folders that a virtual machine shares, or when the system has no watches left.
  public static var system: ChangeWatcher {
    ChangeWatcher { places in
      guard places.folders.allSatisfy({ mumo_tells_changes($0) != 0 }),
        let notices = try? inotify(places)
      else { return polling.changes(places) }
      return notices
    }
  }

  /// Looks for changes four times a second.
  public static var polling: ChangeWatcher { polling(every: 250) }

  /// - Parameter interval: Milliseconds between two looks.
  static func polling(every interval: Int32) -> ChangeWatcher {
    ChangeWatcher { places in
      let looking = FolderPolling(places, every: interval)
      // Without a pipe to stop it by there is no watching: the process has no descriptors left.
      return (try? stream(looking)) ?? AsyncStream { $0.finish() }
    }
  }

  static func inotify(_ places: WatchedPlaces) throws(Errno) -> AsyncStream<Void> {
    try stream(FolderNotices(places))
  }
}

/// A way to wait for changes, which blocks its thread.
protocol ChangeWait: Sendable {
  /// Returns when something has changed since it was made or last returned; false when it is to stop.
  mutating func wait(unless stop: StopSignal) -> Bool
}

extension ChangeWatcher {
  private static func stream(_ wait: some ChangeWait) throws(Errno) -> AsyncStream<Void> {
    let stop = try StopSignal()
    let (stream, changes) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    changes.onTermination = { _ in stop.send() }
    DispatchQueue(label: "mumo.changes").async {
      var wait = wait
      while wait.wait(unless: stop) { changes.yield() }
      changes.finish()
    }
    return stream
  }
}
