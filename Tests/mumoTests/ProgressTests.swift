import Synchronization
import Testing

@testable import mumo

/// What whoever waits is told, by a clock that the test turns.
struct ProgressTests {
  private final class TestClock: Sendable {
    let now = Mutex(Duration.zero)
    func turn(_ step: Duration) { now.withLock { $0 += step } }
  }

  private func activity(_ clock: TestClock, threads: Int = 2) -> Activity {
    Activity(clock: { clock.now.withLock(\.self) }, threads: threads)
  }

  @Test func aSecondPassesInSilence() {
    let clock = TestClock()
    let activity = activity(clock)
    #expect(activity.line == nil)
    activity.enter(.parsing, total: 12)
    for _ in 0..<4 {
      activity.part(.reading) { clock.turn(.milliseconds(249)) }
      #expect(activity.line == nil)
    }
    clock.turn(.milliseconds(4))
    #expect(activity.line == "mumo: разбор — 4 из 12…")
    activity.enter(.linking)
    #expect(activity.line == "mumo: связи и проверки…")
    activity.enter(nil)
    #expect(activity.line == nil)
  }

  @Test(
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["CI": "true"], false), (true, ["CI": ""], true),
      (true, ["TERM": "dumb"], false), (true, ["TERM": "xterm"], true),
    ] as [(Bool, [String: String], Bool)])
  func onlyAPersonAtATerminalIsTold(isTerminal: Bool, environment: [String: String], isWelcome: Bool) {
    #expect(ProgressLine.isWelcome(isTerminal: isTerminal, environment: environment) == isWelcome)
  }

  @Test func theTimeOfAStageIsDividedByItsParts() {
    let clock = TestClock()
    let activity = activity(clock)
    activity.enter(.parsing)
    // Two threads of 400 ms at the same time.
    activity.part(.reading) { activity.part(.reading) { clock.turn(.milliseconds(400)) } }
    clock.turn(.milliseconds(600))
    activity.enter(.linking)
    clock.turn(.milliseconds(12_345))
    activity.enter(.reading)
    clock.turn(.milliseconds(50))
    activity.enter(nil)
    clock.turn(.seconds(9))
    #expect(
      activity.report == """
        чтение              450 мс
        разбор              600 мс
        связи и проверки  12345 мс
        всего             13395 мс
        """)
  }

  @Test func partsNeverTakeMoreThanTheirStage() {
    let clock = TestClock()
    let activity = activity(clock, threads: 1)
    activity.enter(.writing)
    activity.part(.rendering) { activity.part(.rendering) { clock.turn(.milliseconds(100)) } }
    activity.enter(nil)
    #expect(activity.report == "отрисовка    100 мс\nзапись         0 мс\nвсего        100 мс")
  }

  @Test func theLineGivesWayToWhatIsPrinted() {
    let written = Mutex("")
    let display = ProgressDisplay { text in written.withLock { $0 += text } }
    let clearing = "\r\u{1B}[2K"
    display.giveWay()
    display.show("1")
    display.show("2")
    display.giveWay { written.withLock { $0 += "сообщение\n" } }
    display.giveWay()
    #expect(written.withLock(\.self) == "\(clearing)1\(clearing)2\(clearing)сообщение\n")
  }
}
