/// The members as one attribute sees them: each a record with a band and a tag.
struct Records {
  struct Record {
    let member: Member
    let band: Int
    /// The tags that the member would have in each band.
    let tags: [RecordTag]

    var tag: RecordTag { tags[band] }
  }

  private let all: [Record]

  /// - Throws: `ReleaseError.unknownBand` where a member has a value that is no band.
  init(
    of members: [Member], _ attribute: Attribute, key: DisclosureKey
  ) throws(ReleaseError) {
    var all: [Record] = []
    for member in members {
      guard let band = attribute.band(of: member.bands[attribute.id]) else {
        throw .unknownBand(attribute: attribute.id)
      }
      let tags = attribute.bands.map {
        RecordTag(person: member.person, attribute: attribute.id, band: $0, key: key)
      }
      all.append(Record(member: member, band: band, tags: tags))
    }
    self.all = all
  }

  /// Those that a domain counts.
  func counted(in domain: Domain) -> [Record] { all.filter { domain.counts($0.member) } }

  /// The tags that members can have, whatever their values.
  var possibleTags: Set<RecordTag> { Set(all.flatMap(\.tags)) }
}

extension [Records.Record] {
  /// Rule 6: no school may know most of what a table tells; who works at two is known to both.
  var areDominated: Bool {
    let schools = flatMap { $0.member.schools.isEmpty ? [""] : $0.member.schools }
    let largest = Dictionary(grouping: schools) { $0 }.values.map(\.count).max() ?? 0
    return count - largest < 10 || largest * 2 > count
  }

  /// How many joined, left or changed their value since a release; a change counts once.
  ///
  /// - Parameters:
  ///   - release: A release of the same table.
  ///   - ledger: The history of the attribute.
  func changes(since release: Int, in ledger: AttributeLedger) -> Int {
    let before = Set(ledger.current.filter { $0.value.contains(release) }.keys)
    let joinedOrChanged = count { !before.contains($0.tag) }
    let own = Set(flatMap(\.tags))
    let left = before.count { !own.contains($0) }
    let departed = ledger.departed.reduce(0) { $0 + ($1.key.contains(release) ? $1.value : 0) }
    return joinedOrChanged + left + departed
  }
}
