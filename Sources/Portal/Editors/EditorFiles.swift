package import Diagnostics
import FrontMatter

/// What `mumo schema --output` writes for editors.
package struct EditorFiles: Sendable {
  /// The files of the folder: names and texts.
  package let files: [(name: String, text: String)]

  /// The schemas of all kinds of files, and what tells an editor to use them.
  ///
  /// - Parameter folder: The folder, as the editor's folder names it.
  package init(folder: String) {
    files =
      Self.schemas.map { ("\($0.name).schema.json", $0.value.indentedText) } + [
        ("settings.json", VisualStudioCode.settings(folder: folder).indentedText),
        ("mumo.code-snippets", VisualStudioCode.snippets.indentedText),
        ("README.md", Self.guide(folder: folder)),
      ]
  }

  /// The schemas by the names of the kinds.
  package static var schemas: [(name: String, value: JSONValue)] {
    ContentType.all.map { ($0.name, JSONSchema(title: $0.title, shape: $0.shape).value) }
  }

  private static func guide(folder: String) -> String {
    """
    # Подсказки полей в редакторе

    Здесь схемы полей (JSON Schema, Draft 2020-12) всех видов файлов портала и настройки редактора. Папку делает команда \
    `mumo schema --output \(folder)`; вручную её не правят. Последнее слово всегда за `mumo check`: схема не знает \
    календаря и не видит других файлов.

    ## Visual Studio Code

    Проще всего писать прямо в папку настроек: `mumo schema --output .vscode`. Иначе скопируйте `settings.json` и \
    `mumo.code-snippets` в `.vscode`.

    | Что | Где работает | Что нужно поставить |
    | --- | --- | --- |
    | Подстановка полей и слов с пояснениями | в полях файлов Markdown | ничего: это заготовки (snippets), они встроены в редактор |
    | Подстановка, проверка и пояснения под указателем | в файлах YAML целиком | расширение YAML (`redhat.vscode-yaml`) |
    | Подстановка, проверка и пояснения под указателем | в полях файлов Markdown | см. ниже |

    Заготовки появляются по мере набора или по Ctrl+Пробел: наберите `новый файл` или начало названия поля. Пояснение видно \
    рядом с подсказкой. Заготовки не знают, какой файл открыт: подписаны видом материала, выбирает его человек.

    **Чего нет.** Расширение `redhat.vscode-yaml` полей в файлах Markdown не видит: пожелание № 207 в его журнале \
    открыто. Расширение `unifiedjs.vscode-remark` с правилом `remark-lint-frontmatter-schema` \
    такие поля только проверяет: ни подстановки, ни пояснений. Поля в Markdown понимает ветвь `ocmrz/vscode-yaml` расширения \
    YAML: её сборку `.vsix` ставят вручную вместо расширения из магазина и запрещают ему обновляться. Настройки из \
    `settings.json` ей подходят без изменений. Это сборка частного лица: решите сами, доверять ли ей.

    ## Neovim

    Языковой сервер YAML (`yaml-language-server`) можно подключить и к файлам Markdown: `filetypes = { "yaml", \
    "markdown" }`. Соответствие схем и файлов берут из `yaml.schemas` в `settings.json`, с полными путями. Подстановка и \
    пояснения в полях тогда работают. Выключите форматирование (`yaml.format.enable`) и проверку (`yaml.validate`): сервер \
    принимает за YAML и текст под полями.

    """
  }
}
