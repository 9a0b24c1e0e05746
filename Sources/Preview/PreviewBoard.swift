/// Holds the state that the preview is in, and tells who waits for the next one.
actor PreviewBoard {
  private let session: String
  private var current: PreviewState?
  private var readers: [Int: AsyncStream<Void>.Continuation] = [:]
  private var readerCount = 0

  /// - Parameter session: Tells one run of the server from the next.
  init(session: String) {
    self.session = session
  }
}

extension PreviewBoard {
  /// Takes the next build.
  func post(_ build: PreviewBuild) {
    let former = current
    current = former?.after(build) ?? PreviewState(build, session: session)
    for reader in readers.values { reader.yield() }
    // Taking a portal apart takes its time, for which no page should wait.
    Task.detached { withExtendedLifetime(former) {} }
  }

  /// The state; the first build is waited for.
  ///
  /// - Returns: nil where the caller was cancelled before.
  func state() async -> PreviewState? {
    if let current { return current }
    let (reader, builds) = register()
    defer { readers[reader] = nil }
    for await _ in builds { break }
    return current
  }

  /// Waits while the state is still one that a page knows.
  ///
  /// - Parameters:
  ///   - known: The text of the page's revision.
  ///   - patience: How long to wait.
  /// - Returns: The text of the revision after the wait; empty where nothing has been built yet.
  func revision(after known: String, patience: Duration) async -> String {
    guard revision == known else { return revision }
    // Before the first suspension, so that no build falls between the question and the wait.
    let (reader, builds) = register()
    defer { readers[reader] = nil }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in builds { break } }
      group.addTask { try? await Task.sleep(for: patience) }
      await group.next()
      group.cancelAll()
    }
    return revision
  }

  private var revision: String { current?.revision.text ?? "" }

  private func register() -> (reader: Int, builds: AsyncStream<Void>) {
    readerCount += 1
    let (builds, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    readers[readerCount] = continuation
    return (readerCount, builds)
  }
}
