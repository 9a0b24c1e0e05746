import Diagnostics
import Testing

struct WordsTests {
  private static let keys = ["номер", "название", "вид", "утверждён", "дата"]

  @Test(arguments: [
    ("утверждн", "утверждён"), ("Назване", "название"), ("нмоер", "номер"), ("утвержден", "утверждён"),
  ])
  func theNearestWordIsNamed(word: String, expected: String) {
    #expect(Self.keys.nearest(to: word) == expected)
  }

  @Test(arguments: ["совсем другое", "x", ""])
  func nothingNearIsNamed(word: String) {
    #expect(Self.keys.nearest(to: word) == nil)
  }

  @Test(arguments: [
    (0, "файлов"), (1, "файл"), (2, "файла"), (4, "файла"), (5, "файлов"), (11, "файлов"), (12, "файлов"),
    (21, "файл"), (22, "файла"), (111, "файлов"), (121, "файл"),
  ])
  func nounsAgreeWithNumbers(count: Int, form: String) {
    #expect(PluralForms("файл", "файла", "файлов").form(for: count) == form)
  }
}
