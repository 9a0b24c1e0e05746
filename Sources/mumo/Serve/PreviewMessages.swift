import Preview
import Synchronization

/// What the terminal says while the preview runs.
final class PreviewMessages: Sendable {
  private let terminal: Terminal
  private let browser: Browser?
  private let state = Mutex(State())

  private struct State {
    var port: UInt16 = 0
    /// nil before the first build.
    var lastReport: String?
  }

  /// - Parameters:
  ///   - terminal: Where to.
  ///   - browser: What opens the portal when it is there to be seen; nil where nobody wants that.
  init(terminal: Terminal, browser: Browser?) {
    self.terminal = terminal
    self.browser = browser
  }
}

extension PreviewMessages {
  @Sendable func report(_ event: PreviewEvent) {
    switch event {
    case .listening(let port): state.withLock { $0.port = port }
    case .built(let build, let duration): report(build, in: duration)
    }
  }

  private func report(_ build: PreviewBuild, in duration: Duration) {
    let report = build.report()
    let (port, before) = state.withLock { state in
      defer { state.lastReport = report }
      return (state.port, state.lastReport)
    }
    // The same words after each save would hide the new ones.
    if report != before { terminal.printError(report) }
    let end = build.problems.isEmpty ? ", ошибок нет." : ", есть ошибки: они показаны в браузере."
    guard before == nil else {
      terminal.print("Обновлено за \(duration.milliseconds) мс\(end)")
      return
    }
    let address = "http://127.0.0.1:\(port)/"
    terminal.print(
      """
      Предпросмотр: \(address)
      Сохраните файл, и страница обновится сама. Поиска здесь нет: его готовит mumo build. Закончить: Ctrl-C.
      """)
    browser?.open(address) { [terminal] in
      terminal.printError("mumo: браузер не открылся; откройте сами: \(address)")
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
