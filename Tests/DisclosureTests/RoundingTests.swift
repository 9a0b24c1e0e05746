import Testing

@testable import Disclosure

struct RoundingTests {
  private static let id = BlockID(domain: "fizika", attribute: "category")

  private func key(_ number: Int) throws -> DisclosureKey {
    let bytes = (0..<4).flatMap { part in
      (0..<8).map { UInt8(truncatingIfNeeded: (number &+ part) >> (8 * $0)) }
    }
    return try #require(DisclosureKey(bytes: bytes))
  }

  private func rounded(
    _ counts: [Int], base: Int = 5, id: BlockID = id, scheme: Int = 1, counter: Int = 0, key: DisclosureKey
  ) -> [Int] {
    RandomRounding.rounded(counts, base: base, id: id, scheme: scheme, counter: counter, key: key)
  }

  /// Over many keys the function gives every output of the method, and none beside.
  @Test(arguments: [(2, 60, 3), (3, 60, 97), (4, 35, 157), (5, 24, 191)])
  func outputsAreThoseOfTheMethod(bands: Int, members: Int, part: Int) throws {
    let part = Enumeration.isExhaustive ? 1 : part
    let keys = try (0..<16_384).map(key)
    var number = 0
    for sum in 10...members {
      Enumeration.vectors(bands, sum: sum) { counts in
        number += 1
        guard number % part == 0 else { return }
        let expected = Mechanism.method.outputs(counts, 5)
        var seen: Set<[Int]> = []
        // The rarest outputs take thousands of keys, most take a few.
        var rest = keys[...]
        while let key = rest.popFirst(), rest.count > keys.count - 5 || seen.count < expected.count {
          seen.insert(rounded(counts, key: key))
        }
        #expect(seen.isSubset(of: expected), "\(counts)")
        #expect(seen == expected, "\(counts)")
      }
    }
  }

  /// The draws of two tables tell nothing about each other, not even where most of their counts are the same.
  @Test func tablesOneRecordApartAreDrawnApart() throws {
    let before = [7, 3, 3]
    let after = [8, 3, 3]
    let pairs = try (0..<2000).map { number in
      let key = try key(number)
      return [rounded(before, key: key), rounded(after, key: key)]
    }
    let product = Mechanism.method.outputs(before, 5).flatMap { first in
      Mechanism.method.outputs(after, 5).map { [first, $0] }
    }
    #expect(Set(pairs) == Set(product))
  }

  /// The same with keys that know only their own cell: some pairs never come, so the newcomer's band shows.
  @Test func keysPerCellAreCaught() throws {
    let pairs = try (0..<2000).map { number in
      let key = try key(number)
      return [[7, 3, 3], [8, 3, 3]].map { counts in
        RandomRounding.rounded(counts, base: 5) { index in
          let message = CanonicalMessage.bytes([.number(index), .number(counts[index])])
          let code = key.authenticationCode(of: message)
          return (Double(code[0]) * 256 + Double(code[1]) + 0.5) / 65536
        }
      }
    }
    let product =
      Mechanism.method.outputs([7, 3, 3], 5).count * Mechanism.method.outputs([8, 3, 3], 5).count
    #expect(Set(pairs).count < product)
  }

  @Test func multiplesStayAndAllIsDeterministic() throws {
    let key = try key(7)
    #expect(rounded([10, 5, 0], key: key) == [10, 5, 0])
    #expect(rounded([20, 30], base: 10, key: key) == [20, 30])
    #expect(rounded([13, 14, 11], key: key) == rounded([13, 14, 11], key: key))
    #expect(rounded([0, 0], key: key) == [0, 0])
  }

  /// Whatever goes into a draw changes it: over a few dozen tables not all can come out the same.
  @Test func drawsDependOnEverything() throws {
    let vectors = (1..<40).map { [$0 + 2, 41 - $0, 7] }
    let key = try key(1)
    let draws = vectors.map { rounded($0, key: key) }
    #expect(draws != vectors.map { rounded($0, counter: 1, key: key) })
    #expect(draws != vectors.map { rounded($0, scheme: 2, key: key) })
    #expect(
      draws != vectors.map { rounded($0, id: BlockID(domain: "himiya", attribute: "category"), key: key) })
    #expect(
      draws != vectors.map { rounded($0, id: BlockID(domain: "fizika", attribute: "education"), key: key) })
    let other = try self.key(2)
    #expect(draws != vectors.map { rounded($0, key: other) })
  }

  /// Test case 2 of RFC 4231; HMAC itself fills short keys up with zeros, so the filled one is the same key.
  @Test func codesAreHMAC() throws {
    let padded = Array("Jefe".utf8) + [UInt8](repeating: 0, count: 28)
    let key = try #require(DisclosureKey(bytes: padded))
    let code = key.authenticationCode(of: Array("what do ya want for nothing?".utf8))
    let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    #expect(code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == expected)
    #expect(DisclosureKey(bytes: [1, 2, 3]) == nil)
  }

  @Test func messagesAreUnambiguous() {
    let messages: [[CanonicalMessage.Field]] = [
      [.text("ab"), .text("c")], [.text("a"), .text("bc")], [.text("abc")], [.text("abc"), .text("")],
      [.number(1), .number(2)], [.number(12)], [.text("1"), .number(2)], [.number(-1)], [],
    ]
    #expect(Set(messages.map(CanonicalMessage.bytes)).count == messages.count)
  }
}
