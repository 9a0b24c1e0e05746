extension Passage {
  /// Addresses of people: those at services that give them to anybody, unless the name before `@` is that of an
  /// organisation, as schools use such services too.
  func privateAddresses(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    scalars.indices.compactMap { at in
      guard scalars[at] == "@" else { return nil }
      let start = addressStart(before: at)
      let end = scalars[(at + 1)...].firstIndex { !$0.isAddress } ?? scalars.count
      var domain = folded((at + 1)..<end)[...]
      while domain.last == "." || domain.last == "-" { domain.removeLast() }
      let name = folded(start..<at).replacing("\\", with: "")
      guard !name.isEmpty, Self.services.contains(String(domain)), !Self.isOrganization(name),
        !allowed.allows(address: "\(name)@\(domain)")
      else { return nil }
      return PersonalDataMatch(kind: .email, offset: start)
    }
  }

  private func addressStart(before at: Int) -> Int {
    var start = at
    while let scalar = self[start - 1], scalar.isAddress || scalar == "+" || scalar == "\\" { start -= 1 }
    return start
  }

  /// Whether the name of an address is that of an organisation: `school6`, `mbou.sosh`, `detsad_3`.
  ///
  /// All of it must be: `metodist.obrazcova` is somebody.
  private static func isOrganization(_ name: String) -> Bool {
    let parts = name.split { "._-+0123456789".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { isMadeOfWords(Array($0.utf8)) }
  }

  /// Whether a part is one or several words of organisations, as in `mdoubezh` and `otdelobrazovaniya`.
  private static func isMadeOfWords(_ part: [UInt8]) -> Bool {
    guard part.count <= longestPart else { return false }
    var ends = [true] + part.map { _ in false }
    for end in 1...part.count {
      ends[end] = (0..<end).contains { start in
        ends[start] && organizations.contains(String(decoding: part[start..<end], as: UTF8.self))
      }
    }
    return ends[part.count]
  }

  private static let longestPart = 40

  /// What organisations are called in addresses, their offices, the places here, and what kindergartens bear as a name.
  private static let organizations = Set(
    """
    school schools shkola shkoly shkolu shkole shkolnaya shkolnyj shkol shk sch sosh soch oosh nosh mbou
    mou mkou maou gbou mdou mbdou mkdou madou dou ou detsad detskijsad detskiysad detskij detskiy detskii
    det ds sad sadik licej litsey licey litsej liceum lyceum gimnaziya gimnazia gimnazija gimnazium
    gymnasium gymnasia gymnazia gymnazium gimn internat kolledzh college kollej korrekc
    otdel otdely obr obraz obrazovaniya obrazovanie obrazovania obrazovanija uprav upravlenie upravleniya
    uo admin administraciya administration administracia adm komitet priem priemnaya pochta post mail email
    metod metodist metodisty metodkabinet metodicheskij kabinet metodcentr metodika sluzhba konkurs
    konkursy konkursov olimp olimpiada olimpiady vsosh biblio biblioteka bibliotekar lib library muzej
    muzey museum centr center centre tsentr cdt ddt cvr dyussh dush sport imc mimc rmk mk roo ruo gorono
    rono edu education info office kanc kancelyariya sekretar secretary director direktor zavuch
    buhgalteria mumo mo rmo gmo umc rc roditeli novosti press redakciya sovet profsoyuz
    bezh bezhetsk bezheck bezhetck bezhezk bezhetskij bezhetskiy tver tverskaya tverobr rajon raion rayon
    okrug gorod selo selskaya city rus ru
    ryabinka solnyshko solnishko teremok skazka berezka berezonka zvezdochka kolokolchik raduga rodnichok
    rodnik romashka svetlyachok lastochka vasilek ivushka topolek snezhinka rucheek alenushka
    zolotojpetushok petushok kolosok malysh ulybka semicvetik cvetiksemicvetik chajka druzhba mechta
    rosinka yagodka lesovichok zhuravlik zhuravushka
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let services: Set<String> = [
    "mail.ru", "bk.ru", "list.ru", "inbox.ru", "internet.ru", "xmail.ru", "yandex.ru", "ya.ru", "yandex.com",
    "narod.ru", "gmail.com", "googlemail.com", "rambler.ru", "lenta.ru", "ro.ru", "autorambler.ru",
    "myrambler.ru", "icloud.com", "me.com", "outlook.com", "hotmail.com", "live.com", "live.ru", "yahoo.com",
    "vk.com", "proton.me", "protonmail.com", "pochta.ru", "qip.ru", "mail.com", "tut.by", "ukr.net",
    "aol.com",
  ]
}

extension Unicode.Scalar {
  /// Whether it stands in addresses on both sides of `@`.
  fileprivate var isAddress: Bool { isLatin || isDigit || self == "." || self == "-" || self == "_" }
}
