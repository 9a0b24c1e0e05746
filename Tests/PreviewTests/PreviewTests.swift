import FileSystem
import Testing

@testable import Preview

@Suite("A preview", .timeLimit(.minutes(1)))
struct PreviewTests {
  /// Builds a page that says how many builds there were.
  private struct Counter: PreviewBuilder {
    let folders = ["content"]
    private(set) var count = 0

    mutating func build() -> PreviewBuild {
      count += 1
      return PreviewBuild(["index.html": "\(count)"])
    }
  }

  @Test("tells a page that waits of the next build")
  func board() async {
    let board = PreviewBoard(session: "s")
    await board.post(PreviewBuild(["index.html": "1"]))
    #expect(await board.revision(after: "old", patience: .seconds(60)) == "s-1")
    async let next = board.revision(after: "s-1", patience: .seconds(60))
    await board.post(PreviewBuild(["index.html": "2"]))
    #expect(await next == "s-2")
  }

  @Test("lets nobody wait for ever")
  func patience() async {
    let board = PreviewBoard(session: "s")
    await board.post(PreviewBuild(["index.html": "1"]))
    #expect(await board.revision(after: "s-1", patience: .zero) == "s-1")
  }

  @Test("has who comes early wait for the first build")
  func firstBuild() async {
    let board = PreviewBoard(session: "s")
    async let state = board.state()
    await board.post(PreviewBuild(["index.html": "1"]))
    #expect(await state?.revision.text == "s-1")
  }

  @Test("builds at the start and after each change, and ends when it is cancelled")
  func builds() async throws {
    let (changes, change) = AsyncStream.makeStream(of: Void.self)
    let preview = Preview(builder: Counter(), port: 0, watcher: ChangeWatcher { _ in changes })
    let (events, event) = AsyncStream.makeStream(of: PreviewEvent.self)
    let run = Task { try await preview.run { event.yield($0) } }
    var happened = events.makeAsyncIterator()
    guard case .listening(let port) = await happened.next() else {
      Issue.record("it does not listen")
      return
    }
    #expect(port != 0)
    for _ in 1...3 {
      guard case .built = await happened.next() else {
        Issue.record("it does not build")
        return
      }
      change.yield()
    }
    await #expect(throws: PreviewFailure.portInUse) {
      try await Preview(builder: Counter(), port: port, watcher: ChangeWatcher { _ in AsyncStream { _ in } })
        .run { _ in }
    }
    run.cancel()
    try await run.value
  }
}
