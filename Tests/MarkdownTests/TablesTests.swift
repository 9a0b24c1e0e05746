import Diagnostics
import Markdown
import Testing

@Suite struct TablesTests {
  @Test("A table scrolls in a box with a name; alignment is a class; an empty head is no heading")
  func table() {
    let reading = Reading(
      """
      | № | Срок |   | Итог |
      | --- | :-: | --: | :-- |
      | 1 | март | **5** | a \\| b |
      | 2 |
      """)
    #expect(
      reading.html == """
        <div class="table" role="group" tabindex="0" aria-label="Таблица 1"><table>
        <thead>
        <tr>
        <th scope="col">№</th>
        <th scope="col" class="center">Срок</th>
        <td class="right"></td>
        <th scope="col">Итог</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="center">март</td>
        <td class="right"><strong>5</strong></td>
        <td>a | b</td>
        </tr>
        <tr>
        <td>2</td>
        <td class="center"></td>
        <td class="right"></td>
        <td></td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test("Tables are counted; one without rows has no body")
  func count() {
    let reading = Reading("| a |\n| - |\n\nи\n\n| b |\n| - |\n| в\u{A0}доме |\n")
    #expect(
      reading.html == """
        <div class="table" role="group" tabindex="0" aria-label="Таблица 1"><table>
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        </table></div>
        <p>и</p>
        <div class="table" role="group" tabindex="0" aria-label="Таблица 2"><table>
        <thead>
        <tr>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>в\u{A0}доме</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test("Cells beyond the last column are not lost without a word")
  func extraCells() {
    expectProblems(
      in: """
        | а | б |
        | --- | --- |
        | 1 | 2 ⟪extra-cells⟫| 3 | 4 |
        1 | 2 ⟪extra-cells⟫| 3
        | 1 \\| 1 | 2 |
        | 1 | 2
        | 1 |

        > | а |
        > | --- |
        > | 1 ⟪extra-cells⟫| 2 |
        """,
      [
        "ячеек больше, чем столбцов (2); лишних — 2, они не публикуются",
        "ячеек больше, чем столбцов (2); лишних — 1, они не публикуются",
        "ячеек больше, чем столбцов (1); лишних — 1, они не публикуются",
      ])
  }
}
