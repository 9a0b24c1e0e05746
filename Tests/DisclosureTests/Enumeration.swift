import Glibc

/// How far the enumerations go: a part of the range in each run, all of it with `MUMO_EXHAUSTIVE=1`.
enum Enumeration {
  static let isExhaustive = getenv("MUMO_EXHAUSTIVE").map { String(cString: $0) == "1" } ?? false

  /// Numbers of bands, each with the largest number of members.
  static let tables: [(bands: Int, members: Int)] =
    isExhaustive ? [(2, 60), (3, 60), (4, 35), (5, 24)] : [(2, 60), (3, 22), (4, 15), (5, 12)]

  /// Every list of counts with a sum.
  static func vectors(_ bands: Int, sum: Int, _ body: ([Int]) -> Void) {
    var vector = [Int](repeating: 0, count: bands)
    func fill(_ index: Int, _ rest: Int) {
      if index == bands - 1 {
        vector[index] = rest
        return body(vector)
      }
      for count in 0...rest {
        vector[index] = count
        fill(index + 1, rest - count)
      }
    }
    fill(0, sum)
  }
}
