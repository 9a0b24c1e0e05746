import Diagnostics
import Markdown
import SchoolCalendar

/// Reads the text of a meeting: the agenda, and the protocol of Annex 2 once the meeting has been held.
///
/// It reads what it can where fields have errors, so that links to decisions are not called wrong for it.
struct MeetingReader {
  private(set) var diagnostics: [Diagnostic] = []

  private let file: FileReading<Meeting>
  private let meeting: MeetingID
  /// Which heading of the form each heading of the text is.
  private let headings: [MeetingProtocol.Heading?]

  /// - Parameters:
  ///   - file: The file of the meeting.
  ///   - meeting: Which meeting it is.
  init(_ file: FileReading<Meeting>, of meeting: MeetingID) {
    self.file = file
    self.meeting = meeting
    headings = file.body.headings.map { MeetingProtocol.Heading(title: $0.text) }
  }

  /// What the text says.
  mutating func read() -> MeetingText {
    let agenda = section(.agenda)
    let heard = section(.heard)
    let resolved = section(.resolved)
    let isHeld = file.fields.map { $0.status.value == .held } ?? !(resolved?.items.isEmpty ?? true)
    guard isHeld else {
      let minutes = [heard, resolved].compactMap(\.self)
      checkAnnouncement(agenda, minutes)
      return MeetingText(
        meeting: meeting, agenda: agenda, protocol: nil, decisions: [],
        emptySections: minutes.map(\.section).filter(file.body.isBlank))
    }
    checkProtocol([(.agenda, agenda), (.heard, heard), (.resolved, resolved)])
    if let agenda, let heard { checkCounts(agenda, heard) }
    let decisions = resolved.map { self.decisions(in: $0) } ?? []
    var minutes: MeetingProtocol?
    if let heard, let resolved { minutes = MeetingProtocol(heard: heard, resolved: resolved) }
    return MeetingText(
      meeting: meeting, agenda: agenda, protocol: minutes, decisions: decisions, emptySections: [])
  }

  /// An empty list has been reported already.
  private mutating func checkCounts(_ agenda: ProtocolSection, _ heard: ProtocolSection) {
    let counts = (agenda: agenda.items.count, heard: heard.items.count)
    guard counts.agenda > 0, counts.heard > 0, counts.agenda != counts.heard else { return }
    diagnostics.append(.heardCount(counts.heard, agenda: counts.agenda, at: location(of: heard)))
  }

  /// Every section of the form has its numbered list.
  private mutating func checkProtocol(_ sections: [(MeetingProtocol.Heading, ProtocolSection?)]) {
    for (heading, section) in sections {
      guard let section else {
        let known = file.body.headings.map(\.text)
        diagnostics.append(.missingProtocolSection(heading, known: known, at: file.location))
        continue
      }
      if section.items.isEmpty {
        let list = section.section.lists.first?.location
        diagnostics.append(.protocolList(heading, hasBullets: list != nil, at: list ?? location(of: section)))
      }
    }
    if let fields = file.fields, fields.attendance == nil {
      diagnostics.append(.noAttendance(at: fields.status.location))
    }
  }

  /// An announcement has an agenda, and no minutes yet.
  private mutating func checkAnnouncement(_ agenda: ProtocolSection?, _ minutes: [ProtocolSection]) {
    guard let status = file.fields?.status else { return }
    if agenda?.items.isEmpty ?? true, status.value != .cancelled {
      diagnostics.append(.noAgenda(at: agenda.map { location(of: $0) } ?? file.location))
    }
    for section in minutes where !section.section.lists.isEmpty {
      diagnostics.append(
        .unheldProtocol(section.section.heading.text, status: status.value, at: location(of: section)))
    }
  }
}

// MARK: Sections

extension MeetingReader {
  /// A section of the form by its heading; its items are numbered in their order.
  private mutating func section(_ heading: MeetingProtocol.Heading) -> ProtocolSection? {
    let matching = headings.indices.filter { headings[$0] == heading }
    // A section ends with the next one of the form, even where that has been made a part of it by its level.
    let form = headings.indices.filter { headings[$0] != nil }
    guard let first = matching.first, let found = file.body.section(under: first, endedBy: Set(form)) else {
      return nil
    }
    for repeated in matching.dropFirst() {
      let location = Location(path: file.path, position: file.body.headings[repeated].position)
      diagnostics.append(.repeatedSection(heading, at: location))
    }
    let section = ProtocolSection(section: found)
    for (index, item) in section.items.enumerated() where item.number != index + 1 {
      diagnostics.append(.itemNumber(item.number, expected: index + 1, at: item.location))
    }
    if !section.items.isEmpty {
      let strays = found.lists.filter { !$0.isOrdered }
      diagnostics += strays.map { .strayList(heading, at: $0.location) }
    }
    return section
  }

  private func location(of section: ProtocolSection) -> Location {
    Location(path: file.path, position: section.section.heading.position)
  }

  private mutating func decisions(in section: ProtocolSection) -> [Decision] {
    section.items.enumerated().map { index, item in
      var reader = DecisionReader(file, of: meeting)
      let decision = reader.read(item, number: index + 1)
      diagnostics += reader.diagnostics
      return decision
    }
  }
}
