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
  private static func isOrganization(_ name: String) -> Bool {
    name.split { "._-+0123456789".contains($0) }.contains { part in
      organizations.contains { part.hasPrefix($0) } || shortOrganizations.contains(String(part))
    }
  }

  private static let organizations = [
    "school", "shkol", "sosh", "mbou", "mou", "mdou", "mbdou", "detsad", "detskijsad", "sadik", "licej",
    "litsey",
    "lyceum", "gimnaz", "gymnas", "otdel", "obrazovan", "admin", "priem", "pochta", "bezh", "metod",
    "konkurs",
    "olimp", "biblio", "muzej", "museum", "uprav", "centr", "center",
  ]
  private static let shortOrganizations: Set<String> = [
    "ds", "sad", "dou", "oosh", "nosh", "ou", "imc", "rmk", "mk", "roo", "ruo", "gorono", "rono", "edu",
    "info",
    "office",
    "kanc", "mail", "mumo", "rmo", "ddt", "dyussh",
  ]
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
