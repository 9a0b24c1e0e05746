import Diagnostics
import FrontMatter
import TestSupport
import Testing

/// Every rule, each at its place: nothing less is reported and nothing more.
struct ProblemTests {
  @Test func anUnknownKeyNamesTheNearest() {
    let problems = expectMarkedProblems("---\n⟪unknown-key⟫назвние: А\nназвание: А\nномер: 1\n---\n")
    #expect(problems.first?.hint == "возможно, «название»")
  }

  @Test func anUnknownKeyIsToldThoughItsValueIsBroken() {
    let fields = "название: А\nномер: 1\n⟪unknown-key⟫время: начало⟪unquoted-colon⟫: 18:30"
    expectMarkedProblems("---\n\(fields)\n---\n")
  }

  @Test func aMissingKeySaysWhatToAdd() {
    let problems = expectMarkedProblems("---\n⟪missing-key⟫название: А\n---\n")
    #expect(problems.first?.message == "нет обязательного поля «номер»")
    #expect(problems.first?.hint == "добавьте строку «номер: 1»")
  }

  @Test func aRepeatedKeyNamesTheFirst() {
    let problems = expectMarkedProblems("---\nназвание: А\nномер: 1\n⟪repeated-key⟫название: Б\n---\n")
    #expect(problems.first?.message == "поле «название» записано второй раз (впервые — в строке 2)")
  }

  @Test(arguments: [
    "место: {город: А, ⟪repeated-key⟫город: Б}", "место:\n  город: А\n  ⟪repeated-key⟫город: Б",
    "место: {\"город\": А, ⟪repeated-key⟫\"город\": Б}",
  ])
  func keysAreNotRepeatedBelowEither(place: String) {
    expectMarkedProblems("---\nназвание: А\nномер: 1\n\(place)\n---\n")
  }

  @Test func equalKeysOfDifferentItemsAreFine() {
    expectMarkedProblems("---\nназвание: А\nномер: 1\nметки:\n  - а\n  - а\nместо: {город: А}\n---\n")
  }

  @Test(arguments: [
    "номер: ⟪wrong-type⟫три", "номер: ⟪wrong-type⟫17", "номер: ⟪wrong-type⟫1.5", "номер: ⟪wrong-type⟫[1]",
    "номер: ⟪wrong-type⟫{а: 1, б: 2}", "номер: 1\nобразец: ⟪wrong-type⟫true",
    "номер: 1\nобразец: ⟪wrong-type⟫yes",
    "номер: 1\nметки: ⟪wrong-type⟫физика", "номер: 1\nместо: ⟪wrong-type⟫Бежецк",
    "номер: ⟪wrong-type⟫99999999999999999999",
    "номер: 1\nвид: ⟪wrong-value⟫семенар", "номер: 1\nместо: ⟪missing-key⟫{зал: 1}",
    "номер: 1\nместо: {город: А, ⟪unknown-key⟫улица: Б}", "⟪empty-value⟫номер:", "⟪empty-value⟫номер: ''",
    "номер: 1\nметки: [а, ⟪wrong-type⟫[б]]",
  ])
  func valuesMustFitTheirFields(fields: String) {
    expectMarkedProblems("---\nназвание: А\n\(fields)\n---\n")
  }

  @Test func aWrongWordNamesTheNearest() {
    let problems = expectMarkedProblems("---\nназвание: А\nномер: 1\nвид: ⟪wrong-value⟫семенар\n---\n")
    #expect(problems.first?.hint == "возможно, «семинар»")
  }

  @Test(arguments: [
    "название: Семинар⟪unquoted-colon⟫: листы", "название: Семинар⟪unquoted-colon⟫:",
    "метки: [а⟪unquoted-colon⟫: б]",
    "место: {город: А⟪unquoted-colon⟫: Б}",
  ])
  func aColonWantsQuotes(field: String) {
    let rest = field.hasPrefix("название") ? "номер: 1" : "название: А\nномер: 1"
    expectMarkedProblems("---\n\(field)\n\(rest)\n---\n")
  }

  @Test func theQuotedLineIsGivenToCopy() {
    let problems = expectMarkedProblems("---\nназвание: Семинар⟪unquoted-colon⟫: листы\nномер: 1\n---\n")
    #expect(problems.first?.hint == "возьмите всё значение в кавычки: название: \"Семинар: листы\"")
  }

  @Test func aColonInAListItemWantsQuotes() {
    expectMarkedProblems("---\nназвание: А\nномер: 1\nметки:\n  - ⟪unquoted-colon⟫приём: шаг\n---\n")
  }

  @Test func aColonOnAContinuedLineWantsQuotes() {
    expectMarkedProblems("---\nназвание: Круглый\n  стол⟪unquoted-colon⟫: итоги\nномер: 1\n---\n")
  }

  @Test(arguments: [
    "название: Протокол ⟪unquoted-hash⟫#3", "название: Протокол ⟪unquoted-hash⟫# 3",
    "название: ⟪unquoted-hash⟫#3",
    "название: Протокол  ⟪unquoted-hash⟫#3",
  ])
  func aHashThatCutsAValueWantsQuotes(field: String) {
    expectMarkedProblems("---\n\(field)\nномер: 1\n---\n")
  }

  @Test(arguments: [
    "---\n⟪tab-indentation⟫\tназвание: А\nномер: 1\n---\n",
    "---\nназвание: А\nномер: 1\nместо:\n⟪tab-indentation⟫\tгород: А\n---\n",
    "---\nназвание: А\nномер: 1\nместо:\n  ⟪tab-indentation⟫\tгород: А\n---\n",
  ])
  func tabsDoNotIndent(text: String) {
    let isTop = text.contains("⟫\tназвание")
    expectMarkedProblems(isTop ? text.replacing("---\n⟪tab", with: "---\n⟪tab") : text)
  }

  @Test(arguments: [
    "название: ⟪yaml-anchor⟫*важно*", "название: ⟪yaml-anchor⟫&а текст", "метки: [⟪yaml-anchor⟫*а]",
  ])
  func anchorsAndAliasesAreRefused(field: String) {
    let rest = field.hasPrefix("название") ? "номер: 1" : "название: А\nномер: 1"
    expectMarkedProblems("---\n\(field)\n\(rest)\n---\n")
  }

  @Test func aliasBombsDoNotGoOff() {
    var bomb = "---\nназвание: А\nномер: 1\nа0: &а0 [лол]\n"
    for level in 1...30 {
      bomb += "а\(level): &а\(level) [*а\(level - 1), *а\(level - 1), *а\(level - 1)]\n"
    }
    let reading = Sample.read(bomb + "---\n")
    #expect(reading.value == nil)
    #expect(reading.diagnostics.count { $0.rule.name == "yaml-anchor" } == 31)
  }

  @Test func typeTagsAreRefused() {
    expectMarkedProblems("---\nназвание: ⟪yaml-tag⟫!!int 5\nномер: 1\n---\n")
  }

  @Test(arguments: [
    "название: \"Листы\" ⟪yaml-syntax⟫на уроке", "метки: ⟪yaml-syntax⟫[а,", "место: ⟪yaml-syntax⟫{город: А",
    "название: ⟪yaml-syntax⟫\"открыта", "название: ⟪yaml-syntax⟫@слово", "название: ⟪yaml-syntax⟫`слово`",
    "метки: [а, ⟪yaml-syntax⟫\"открыта",
  ])
  func whatIsNoYAMLIsReported(field: String) {
    let rest = field.hasPrefix("название") ? "номер: 1" : "название: А\nномер: 1"
    expectMarkedProblems("---\n\(field)\n\(rest)\n---\n")
  }

  /// What is left where only the sign of a comment is taken away from a field of a new file.
  @Test func aSpaceBeforeAFieldIsNamed() {
    let problems = expectMarkedProblems(
      """
      ---
      название: А
      номер: 1

      # Поля ниже не обязательны: уберите знак.
      ⟪yaml-syntax⟫ вид: семинар  # Что это.
      ⟪yaml-syntax⟫ образец: да
      # место: {город: А}  # Где.
      ---

      """)
    #expect(problems.first?.message == "лишние пробелы в начале строки")
  }

  @Test func whatIsIndentedBelowAFieldWithoutAValueIsItsValue() {
    expectMarkedProblems("---\nназвание: А  # Так.\nномер: 1\nместо:  # Где.\n  # Город.\n  город: А\n---\n")
  }

  @Test(arguments: [
    ("номер 1", "запишите так: «поле: значение»"), ("номер:1", "запишите так: «номер: 1»"),
    ("номер 1  # Какой.", "запишите так: «поле: значение»"),
  ])
  func aFieldWithoutAColonOrASpaceIsNamedAmongComments(field: String, hint: String) {
    let problems = expectMarkedProblems(
      "---\nназвание: А\n# Какой.\n⟪yaml-syntax⟫\(field)\n# Поля ниже: такие.\n# вид: семинар  # Что.\n---\n")
    #expect(problems.first?.hint == hint)
  }

  @Test func aFirstFieldWithoutAColonSpoilsNoOther() {
    expectMarkedProblems(
      "---\n⟪yaml-syntax⟫название А\n# Какой: такой.\nномер: 1\n# вид: семинар  # Что.\n---\n")
  }

  @Test func commentsAreNoFieldsWhereSomethingElseIsBroken() {
    let problems = expectMarkedProblems(
      "---\nназвание: А\nномер: 1\nместо:\n    город: А\n  ⟪yaml-syntax⟫зал: 1\n# вид: а  # Что.\n---\n")
    #expect(problems.count == 1)
  }

  @Test func oneValueOfAListIsGivenInBrackets() {
    let problems = expectMarkedProblems("---\nназвание: А\nномер: 1\nметки: ⟪wrong-type⟫физика\n---\n")
    #expect(problems.first?.hint == "возьмите в квадратные скобки: [физика]")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func deepNestingDoesNotOverflow(opening: String) {
    let isList = opening == "- "
    let reading = Sample.read(
      "---\nназвание: \(isList ? "\n  " : "")\(String(repeating: opening, count: 16_000))\nномер: 1\n---\n")
    #expect(reading.diagnostics.map(\.rule.name) == ["yaml-syntax"])
  }

  @Test(
    "What YAML takes for the end of a line, and no editor does",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func hiddenLineEnds(character: String) {
    expectMarkedProblems("---\nназвание: а⟪control-character⟫\(character)б\nномер: ⟪wrong-type⟫а\n---\n")
  }

  @Test func controlCharactersAreRefused() {
    expectMarkedProblems("---\nназвание: ⟪control-character⟫\"а\\0б\"\nномер: 1\n---\n")
    let raw = Sample.read("---\nназвание: а\u{7}б\nномер: 1\n---\n")
    #expect(raw.diagnostics.contains { $0.rule.name == "control-character" })
  }

  @Test(arguments: ["", "\u{FEFF}", " \n\t\r\n"])
  func anEmptyFileIsReported(text: String) {
    #expect(Sample.read(text).diagnostics.places == ["1:1 empty-file"])
  }

  @Test func frontMatterIsRequiredWhereAFieldIs() {
    expectMarkedProblems("⟪missing-front-matter⟫Текст\n")
  }

  @Test(arguments: [
    "⟪unclosed-front-matter⟫---\nназвание: А\nномер: 1\n\nТекст\n", "⟪unclosed-front-matter⟫---",
  ])
  func frontMatterMustBeClosed(text: String) {
    expectMarkedProblems(text)
  }

  @Test func frontMatterMayNotBeHuge() {
    expectMarkedProblems(
      "⟪front-matter-too-large⟫---\nназвание: \(String(repeating: "а", count: 40_000))\nномер: 1\n---\n")
  }

  @Test func invalidUTF8IsFound() {
    let bytes = Array("---\nназвание: А".utf8) + [0xD0] + Array("\nномер: 1\n---\n".utf8)
    let reading = Sample.schema.read(SourceFile(path: "a.md", bytes: bytes))
    #expect(reading.diagnostics.places == ["2:12 invalid-utf8"])
  }

  @Test func oneRunTellsEverything() {
    expectMarkedProblems(
      """
      ---
      название: Семинар⟪unquoted-colon⟫: листы ⟪unquoted-hash⟫#3
      номер: ⟪wrong-type⟫нет
      ⟪unknown-key⟫врмя: 18:30
      вид: ⟪wrong-value⟫урок
      метки: [а, ⟪yaml-anchor⟫*б]
      место:
      ⟪tab-indentation⟫\tгород: Бежецк
      образец: ⟪wrong-type⟫может быть
      ⟪repeated-key⟫номер: 2
      ---
      """.replacing(" ⟪unquoted-hash⟫#3", with: ""))
  }
}
