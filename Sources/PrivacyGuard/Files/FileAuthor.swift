/// What a program has written into a file as somebody's name.
struct FileAuthor: Hashable {
  let name: String
  let place: AuthorPlace
}

extension FileAuthor {
  /// Whether it can be a person: not empty, not what programs and computers are called, not an organisation, not allowed.
  ///
  /// In doubt it can: a login tells as much as a name.
  func isPerson(_ allowed: AllowedWords) -> Bool {
    let name = name.foldedForGuard
    let words = name.split { !$0.isLetter && $0 != "-" }.map(String.init)
    let bare = words.joined(separator: " ")
    return !bare.isEmpty && !Self.nobody.contains(bare) && !Self.programs.contains(where: name.hasPrefix)
      && !words.contains { word in Self.organizations.contains(where: word.hasPrefix) }
      && !allowed.allows(author: self.name)
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
  /// The beginnings of words that stand in the names of organisations alone.
  private static let organizations = [
    "школ", "сош", "оош", "нош", "мбоу", "моу", "мкоу", "мбдоу", "мдоу", "доу", "гбоу", "гбпоу", "фгб",
    "детск", "отдел",
    "комитет", "управлен", "министер", "минпросв", "администрац", "центр", "институт", "университет",
    "академи", "гимнази",
    "лице", "муниципал", "объединени", "библиотек", "редакци", "издательств", "мумо", "имц", "рособр", "ооо",
  ]
}
