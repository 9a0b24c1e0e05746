import Foundation
import TestSupport
import Testing

/// Writes the made-up data bank behind the example of the statistics, for whoever makes that example again.
struct MadeUpMembersTests {
  private static let years = Int(ProcessInfo.processInfo.environment["MUMO_MADE_UP_YEARS"] ?? "") ?? 0
  private static let output = ProcessInfo.processInfo.environment["MUMO_MADE_UP_MEMBERS"]

  @Test(.enabled(if: output != nil, "set MUMO_MADE_UP_MEMBERS to a file outside of the checkout"))
  func writeForTheExample() throws {
    let dictionary = try String(
      contentsOf: Workplace.checkout.appending(path: "content/deficits.yaml"), encoding: .utf8)
    let codes = dictionary.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      $0.split(separator: ":").first
    }
    let members = MadeUpMembers(
      seed: 2026,
      sizes: [
        "fizika": 24, "matematika": 52, "informatika": 7, "russkij-yazyk": 58, "inostrannye-yazyki": 42,
        "istoriya": 38,
        "geografiya": 6, "biologiya": 22, "himiya": 9, "obzr-fizkultura": 40, "trud": 26, "izo-muzyka": 18,
        "nachalnye-klassy": 96, "rukovoditeli-oo": 24, "rukovoditeli-doo": 20, "vospitateli-doo": 78,
      ],
      pairs: 40, needs: codes.map(String.init), years: Self.years)
    try members.csv.write(toFile: try #require(Self.output), atomically: true, encoding: .utf8)
  }
}
