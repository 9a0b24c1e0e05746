/// The genitive of a municipality's name, as forms have it: «Бежецкого муниципального округа».
///
/// Masculine adjectives before one of the nouns that municipalities are called by; other names are given as they
/// are, which titles then put in brackets.
struct Genitive {
  /// The genitive; nil where the name is of another form.
  let text: String?

  init(_ name: String) {
    let words = name.split(separator: " ").map(String.init)
    let nouns = ["округ": "округа", "район": "района"]
    guard let last = words.last, let noun = nouns[last.lowercased()], words.count > 1 else {
      text = nil
      return
    }
    let adjectives = words.dropLast().map(Self.adjective)
    text = adjectives.contains(nil) ? nil : (adjectives.compactMap(\.self) + [noun]).joined(separator: " ")
  }

  private static func adjective(_ word: String) -> String? {
    // After к, г, х the ending -ий is hard all the same; a soft stem ends in -ний.
    let isSoft = word.hasSuffix("ний")
    guard word.hasSuffix("ий") || word.hasSuffix("ый") || word.hasSuffix("ой") else { return nil }
    return word.dropLast(2) + (isSoft ? "его" : "ого")
  }
}
