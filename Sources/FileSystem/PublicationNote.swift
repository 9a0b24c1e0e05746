internal import Glibc

// What one publication tells the next lies beside the site. Its first line tells that the file is a note, the state that
// the site was left with, and the digest of the rest.
extension WorkFolder {
  /// Leaves a note beside the site as it stands now. Without one the next publication knows nothing of this one, so a
  /// note that cannot be written is no failure, and a file that is none is left alone.
  ///
  /// - Parameters:
  ///   - note: What to tell.
  ///   - state: What the site has to be still, where it was compared; nil where it was just put into its place.
  func leaveNote(_ note: [UInt8], of state: TreeState?) {
    do throws(Errno) {
      // Files that the old site shares with the new one get another stamp when they lose their old name.
      try clear()
      let standing = try siteState()
      // A change that came after a file was compared would pass for what was published.
      guard state == nil || state == standing, try mayReplaceNote() else { return }
      let file = try folder.open("note", .creating)
      // It names paths of this machine, and the site may stand in a folder that is served.
      try Errno.check { fchmod(file.number, 0o600) }
      try file.write(NoteHead(state: standing, digest: Digest(note)).line + note)
      try file.close()
      try parent.rename(inside("note"), to: target.noteName)
    } catch {
      return
    }
  }

  /// The note beside the site; nil where there is none, or the site is not as it was when the note was left.
  func standingNote() -> [UInt8]? {
    guard let bytes = try? noteBytes(), let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let state = try? siteState()
    else { return nil }
    let note = Array(bytes[(end + 1)...])
    return bytes[...end].elementsEqual(NoteHead(state: state, digest: Digest(note)).line) ? note : nil
  }

  /// The state of the site that stands.
  func siteState() throws(Errno) -> TreeState {
    try parent.open(target.name, .realFolder).treeState()
  }

  /// The bytes of the note; nil where the file under its name is none.
  private func noteBytes() throws(Errno) -> [UInt8]? {
    let file = try parent.open(target.noteName, .readingReal)
    let size = try file.regularSize()
    guard size <= NoteHead.longestNote else { return nil }
    let bytes = try file.readAll()
    return bytes.starts(with: NoteHead.mark) ? bytes : nil
  }

  private func mayReplaceNote() throws(Errno) -> Bool {
    guard try parent.status(of: target.noteName) != nil else { return true }
    return try noteBytes() != nil
  }
}

/// The first line of a note.
private struct NoteHead {
  let state: TreeState
  let digest: Digest

  /// How a file begins that is a note.
  static let mark = Array("mumo-note ".utf8)

  /// Notes have a few hundred bytes for each message; what is longer is none.
  static let longestNote = 1 << 26

  /// The line with its end.
  var line: [UInt8] { Self.mark + Array("\(state.text) \(digest.text)\n".utf8) }
}
