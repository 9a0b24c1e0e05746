/// Waits for changes by inotify(7), with a watch on each folder.
struct FolderNotices: ChangeWait {
  private let places: WatchedPlaces
  private let queue: NoticeQueue
  private var watches: Watches
  /// Takes over where the system has no watches left for a new folder.
  private var polling: FolderPolling?

  /// A burst of changes is over when nothing has come for so many milliseconds.
  private static let quiet: Int32 = 10
  /// But is told of after so long at the latest.
  private static let longestBurst = Duration.milliseconds(300)
  /// How often what does not stand is looked for, in milliseconds.
  private static let search: Int32 = 250

  init(_ places: WatchedPlaces) throws(Errno) {
    self.places = places
    queue = try NoticeQueue()
    watches = try queue.watch(places)
  }
}

extension FolderNotices {
  mutating func wait(unless stop: StopSignal) -> Bool {
    while true {
      if polling != nil { return polling?.wait(unless: stop) ?? false }
      switch queue.wait(milliseconds: watches.isComplete ? nil : Self.search, unless: stop) {
      case .stopped: return false
      case .timeIsUp:
        if renew() { return true }
      case .ready:
        guard queue.drain(watches) else { continue }
        // New folders are watched before anybody reads them, so that nothing falls between the two.
        _ = renew()
        guard settle(unless: stop) else { return false }
        _ = renew()
        return true
      }
    }
  }

  /// Waits for the end of a burst.
  private func settle(unless stop: StopSignal) -> Bool {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Self.longestBurst {
      switch queue.wait(milliseconds: Self.quiet, unless: stop) {
      case .stopped: return false
      case .timeIsUp: return true
      case .ready: _ = queue.drain(watches)
      }
    }
    return true
  }

  /// Watches the folders that stand now.
  ///
  /// - Returns: Whether they are others than before.
  private mutating func renew() -> Bool {
    do throws(Errno) {
      let renewed = try queue.watch(places)
      queue.remove(watches.names.keys.filter { renewed.names[$0] == nil })
      defer { watches = renewed }
      return renewed != watches
    } catch {
      polling = FolderPolling(places)
      return true
    }
  }
}
