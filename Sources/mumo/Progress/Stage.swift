/// The stages of a build, in the order in which they are told.
enum Stage: String, CaseIterable {
  case reading = "чтение"
  case parsing = "разбор"
  case linking = "связи и проверки"
  case pictures = "картинки"
  case layout = "раскладка"
  case search = "поиск"
  case rendering = "отрисовка"
  case writing = "запись"
}
