public import FileSystem

/// Shows a portal in the browser while it is being written: builds it anew after each change and has the browser load
/// the page again.
public struct Preview<Builder: PreviewBuilder>: Sendable {
  private let builder: Builder
  private let port: UInt16
  private let watcher: ChangeWatcher

  /// A preview.
  ///
  /// - Parameters:
  ///   - builder: Builds the portal.
  ///   - port: The port to listen to; 0 for any that is free.
  ///   - watcher: Tells that something has changed.
  public init(builder: Builder, port: UInt16, watcher: ChangeWatcher = .system) {
    self.builder = builder
    self.port = port
    self.watcher = watcher
  }
}

/// What the preview tells whoever runs it.
public enum PreviewEvent: Sendable {
  /// Pages can be asked for.
  case listening(port: UInt16)
  /// The portal has been built, for the first time or again.
  case built(PreviewBuild, in: Duration)
}

extension Preview {
  /// Serves and builds until it is cancelled.
  ///
  /// - Parameter report: Called with each event, in order.
  /// - Throws: A failure where the port cannot be listened to.
  public func run(report: @escaping @Sendable (PreviewEvent) -> Void) async throws(PreviewFailure) {
    let board = PreviewBoard(session: String(UInt32.random(in: .min ... .max), radix: 36))
    try await PreviewServer(port: port, board: board).run { port in
      report(.listening(port: port))
      await follow(board, report: report)
    }
  }

  /// Builds now and after each change.
  private func follow(_ board: PreviewBoard, report: @Sendable (PreviewEvent) -> Void) async {
    var builder = builder
    var places = WatchedPlaces(folders: builder.folders)
    // Watched before it is read, so that no change falls between the two.
    var changes = watcher.changes(places).makeAsyncIterator()
    while true {
      let start = ContinuousClock.now
      let build = builder.build()
      await board.post(build)
      report(.built(build, in: ContinuousClock.now - start))
      let read = WatchedPlaces(folders: builder.folders, files: build.otherFiles)
      if read != places {
        places = read
        changes = watcher.changes(places).makeAsyncIterator()
      } else if await changes.next() == nil {
        return
      }
    }
  }
}
