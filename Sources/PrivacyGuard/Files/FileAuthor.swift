/// What a program has written into a file as somebody's name.
struct FileAuthor: Hashable {
  let name: String
  let place: AuthorPlace
}

extension FileAuthor {
  /// Whether it can be a person: not empty, not what programs and computers are called, not an organisation, not allowed.
  ///
  /// In doubt it can: a login tells as much as a name. A name beside an organisation is a name.
  func isPerson(_ allowed: AllowedWords) -> Bool {
    guard !allowed.allows(author: name) else { return false }
    let named = Passage(self.name.utf8, firstLine: 1).personNames()
    guard named.isEmpty else { return true }
    let name = name.foldedForGuard
    let words = name.split { !$0.isLetter && $0 != "-" }.map(String.init)
    let bare = words.joined(separator: " ")
    return !bare.isEmpty && !Self.nobody.contains(bare) && !Self.programs.contains(where: name.hasPrefix)
      && !words.contains(where: Self.isOrganization)
  }

  /// What computers call whoever sits at them, and posts that name nobody.
  private static let nobody: Set<String> = [
    "user", "users", "admin", "administrator", "owner", "home", "pc", "comp", "computer", "teacher",
    "student", "guest",
    "unknown", "anonymous", "unspecified", "author", "windows user", "x", "hp", "lenovo", "asus", "acer",
    "dell",
    "samsung", "пользователь", "пользователь windows", "администратор", "админ", "владелец", "гость", "автор",
    "неизвестный", "компьютер", "комп", "учитель", "ученик", "методист", "директор", "завуч", "секретарь",
    "воспитатель", "руководитель", "заведующий", "заведующая", "кабинет", "дом",
  ]
  private static let programs = [
    "microsoft", "libreoffice", "openoffice", "python-docx", "openpyxl", "xlsxwriter", "apache poi",
    "reportlab", "адоб",
    "adobe", "консультант", "гарант", "кодекс", "мойофис", "р7",
  ]

  /// Whether a word stands in the names of organisations alone: «школы», not «Школьникова».
  private static func isOrganization(_ word: String) -> Bool {
    abbreviations.contains(word) || word.isForm(of: organizations, endings: endings)
      || beginnings.contains(where: word.hasPrefix)
  }

  private static let abbreviations: Set<String> = [
    "сош", "оош", "нош", "мбоу", "моу", "мкоу", "маоу", "мбдоу", "мдоу", "мкдоу", "доу", "гбоу", "гбпоу",
    "гбу",
    "фгбу", "фгбоу", "фгбну", "мумо", "имц", "ооо",
  ]
  /// Without their endings.
  private static let organizations: Set<String> = [
    "школ", "школьн", "детск", "отдел", "центр", "лице", "комитет", "институт", "гимнази", "академи",
  ]
  private static let endings = [
    "", "а", "ы", "у", "е", "и", "й", "я", "ю", "ом", "ем", "ой", "ей", "ый", "ий", "ая", "ое", "ого", "им",
    "ым",
  ]
  private static let beginnings = [
    "отделени", "управлени", "министер", "минпросв", "администрац", "университет", "муниципаль", "объединени",
    "библиотека", "библиотеки", "редакци", "издательств", "рособр",
  ]
}
