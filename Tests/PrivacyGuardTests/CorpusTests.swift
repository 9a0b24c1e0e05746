import PrivacyGuard
import Testing

/// Every sample of the corpus gives its verdict; what the guard is worth as a whole is printed.
struct CorpusTests {
  private static let guardian = TextGuard(allowing: AllowedWords())

  private static func kinds(_ sample: Corpus.Sample) -> [PersonalDataKind] {
    guardian.findings(in: Array(sample.text.utf8)).map(\.kind)
  }

  @Test(arguments: Corpus.positives.samples)
  func personalDataIsFound(sample: Corpus.Sample) {
    #expect(Self.kinds(sample).map { "\($0)" } == [sample.kind])
  }

  @Test(arguments: Corpus.negatives.samples)
  func aHarmlessTextPasses(sample: Corpus.Sample) {
    #expect(Self.kinds(sample) == [])
  }

  @Test func recallAndPrecisionReachTheirMinimum() {
    let positives = Corpus.positives.samples
    let negatives = Corpus.negatives.samples
    #expect(positives.count >= 60 && negatives.count >= 60)
    #expect(Set(positives.map(\.kind)) == Set(PersonalDataKind.allCases.map { "\($0)" }))
    let found = positives.filter { sample in Self.kinds(sample).contains { "\($0)" == sample.kind } }
    let mistaken = negatives.filter { !Self.kinds($0).isEmpty }
    let recall = Double(found.count) / Double(positives.count)
    let precision = Double(found.count) / Double(found.count + mistaken.count)
    print(
      "Privacy guard: \(found.count) of \(positives.count) found, \(mistaken.count) of \(negatives.count)")
    print("harmless texts mistaken; recall \(recall), precision \(precision)")
    #expect(recall >= 0.95 && precision >= 0.95)
  }
}
