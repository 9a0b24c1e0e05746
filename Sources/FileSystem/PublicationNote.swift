internal import Glibc

// What one publication tells the next lies beside the site, behind the state of the site that it was left with.
extension WorkFolder {
  /// Leaves a note beside the site as it stands now. Without one the next publication knows nothing of this one, so a
  /// note that cannot be written is no failure.
  func leaveNote(_ note: [UInt8]) {
    do throws(Errno) {
      // Files that the old site shares with the new one get another stamp when they lose their old name.
      try clear()
      let state = try siteState()
      let file = try folder.open("note", .creating)
      try file.write(Array("\(state.text)\n".utf8) + note)
      try file.close()
      try parent.rename(inside("note"), to: target.noteName)
    } catch {
      return
    }
  }

  /// The note beside the site; nil where there is none, or the site is not as it was when the note was left.
  func standingNote() -> [UInt8]? {
    guard let bytes = try? parent.open(target.noteName, .readingReal).readAll(),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let state = try? siteState(), bytes[..<end].elementsEqual(state.text.utf8)
    else { return nil }
    return Array(bytes[(end + 1)...])
  }

  private func siteState() throws(Errno) -> TreeState {
    try parent.open(target.name, .realFolder).treeState()
  }
}
