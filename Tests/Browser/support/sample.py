"""Content that the portal's own content has no example of. Nobody and nothing in it is real."""

import io
import struct
import zlib
from pathlib import Path

from pypdf import PdfWriter

Content = dict[str, str | bytes]


def write(content: Content, folder: Path) -> None:
    for path, text in content.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def _document() -> bytes:
    """A PDF of one blank page, which names nobody."""
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.metadata = None
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def _picture(width: int, height: int) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


PORTAL = """\
название: Методический портал
муниципалитет: Образцовый муниципальный округ
орган: Отдел образования
адрес: https://portal.example/mumo/
контакты:
  адрес: 170000, Образцовый округ, улица Образцовая, дом 1
  телефон: +7 (000) 000-00-00
  почта: otdel@portal.example
  часы: понедельник–пятница, 9:00–17:00
"""

HOME = """\
---
название: Объединение
кратко: Портал для проверки.
---

Главная страница.
"""

ASSOCIATION = """\
---
номер: {number}
название: {title}
вид: {kind}
профили: [физика, астрономия, естествознание]
приказ: {{номер: "71", дата: 25.06.2025, орган: Отдел образования}}
руководитель: {{кто: {leader}, приказ: "88-а", дата: 01.09.2025, год: 2025-2026}}
секретарь: {secretary}
состав: {{всего: 14, организаций: 11, на: 04.09.2025}}
тема: Формирующее оценивание на уроке
образец: да
---

## Чем занимается

Обсуждает уроки ([пункт 3.2](../../documents/poryadok/index.md#p-3-2)).

## Кого объединяет

Всех.

### Молодые специалисты

Тоже.
"""

VALID_NAME = "Фамилия Имя Отчество"
VALID_INITIALS = "Фамилия И. О."
EXPIRED_NAME = "Прошлое Согласие Истекло"
LEADER_ROLE = "руководитель МУМО учителей физики"
EXPIRED_ROLE = "руководитель МУМО учителей химии"
SECRETARY_ROLE = "секретарь МУМО учителей физики"

PEOPLE = f"""\
rukovoditel-fizika:
  имя: {VALID_NAME}
  показывать: инициалы
  роль: {LEADER_ROLE}
  согласие: {{дано: 01.09.2024, до: 31.08.2026, журнал: "1", сведения: [имя, должность]}}
rukovoditel-himiya:
  имя: {EXPIRED_NAME}
  показывать: полностью
  роль: {EXPIRED_ROLE}
  согласие: {{дано: 01.09.2024, до: 04.09.2025, журнал: "2", сведения: [имя, должность]}}
sekretar-fizika:
  роль: {SECRETARY_ROLE}
"""

DOCUMENT = """\
---
вид: форма
название: Форма заявки
номер: 1-ф
дата: 01.09.2025
орган: Отдел образования
файл: blank.pdf
---

Заполните бланк.
"""

REPEALED = """\
---
вид: положение
название: Порядок работы
номер: "12"
дата: 01.09.2020
статус: утратил силу
---

## 3. Организация

3.1. Первый пункт.

3.2. Второй пункт.

- часть первая;
- часть вторая.
"""

MEETING = """\
---
номер: {number}
дата: {date}
время: 14:30–16:00
место: Информационно-методический центр
статус: {status}
председатель: rukovoditel-{association}
заместитель: заместитель руководителя
присутствовали: {{членов: 12, из: 14, приглашённых: 1}}
образец: да
---

Вступление, которого нет в форме.

## Повестка дня

1. Первый вопрос.
2. Второй вопрос.
"""

MINUTES = """
## Слушали

1. Руководителя по первому вопросу.
2. Заместителя по второму вопросу.

## Решили

1. Первое решение.
   - статус: выполнено
2. Второе решение, у которого длинный текст: {word}.
   - ответственный: rukovoditel-{association}, методист
   - срок: до 4 сентября
3. Третье решение.
   - срок: до 1 февраля
"""

REPORT = """\
---
обновлено: 20.05.2025
представлен: 29.05.2025
автор: rukovoditel-fizika
образец: да
---

## Заседания

<!-- собрано: заседания 0000000000000000 -->
Проведено заседаний: 1.

| № | Дата | Статус | Повестка дня |
| --- | --- | --- | --- |
| 1 | 11 сентября | проведено | Первый вопрос.<br>Второй вопрос. |
<!-- конец -->

Анализ руководителя.

## Выводы

Всё удалось.
"""

LITERATURE = """\
---
название: Новинки методической литературы
дата: 04.09.2025
кратко: Что прочитать в этом месяце.
вид: литература
направление: информационная
объединения: [fizika, himiya]
образец: да
---

Список.
"""

NEWS = """\
---
название: Новость {number:02}
дата: {day:02}.{month:02}.2025
кратко: Краткое описание новости {number:02}.
---

Текст новости {number:02}.
"""

DEFICITS = """\
metod/ocenivanie: {название: Оценивание, блок: методический, синонимы: [обратная связь]}
predmet/eksperiment: {название: Эксперимент, блок: предметный}
"""

PRACTICE = """\
---
название: {title}
кратко: Ученик видит свой следующий шаг, учитель видит, кому нужна помощь.
объединения: [{association}]
предметы: [{subject}]
классы: [7, 8]
условия: [{conditions}]
форма: приём
дефициты: [metod/ocenivanie]
авторы: [rukovoditel-fizika]
лицензия: CC BY 4.0
создано: 01.08.2025
обновлено: {day:02}.08.2025
статус: {status}
{more}---

## Проблема

Текст.

## Идея

Текст.

## Шаги

1. Первый.
2. Второй.

## Что нельзя менять

Текст.

## Что можно адаптировать

Текст.

## Результаты

| | до | после |
| --- | --- | --- |
| решили | 8 из 20 | 15 из 20 |

## Ограничения

Текст.
"""


def practice(title: str, day: int = 1, subject: str = "химия", conditions: str = "ОВЗ", **fields: str) -> str:
    status = fields.pop("status", "опубликовано")
    association = {"физика": "fizika", "химия": "himiya"}[subject]
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return PRACTICE.format(
        title=title,
        day=day,
        association=association,
        subject=subject,
        conditions=conditions,
        status=status,
        more=more,
    )


LONG_WORD = "Рентгеноэлектрокардиографический" * 3

MARKDOWN = f"""\
---
название: Все средства разметки
кратко: Таблицы, сноски, списки дел, код, картинки и длинные слова на одной странице.
меню: верхнее
порядок: 10
образец: да
---

Вступление со ссылкой на [другую страницу](../../index.md), на [другой сайт](https://other.example/), с *курсивом*,
**полужирным**, ~~зачёркнутым~~ и `кодом`.\\
Строка после разрыва.

## Таблицы

| Узкая | Таблица |
| :---: | ---: |
| да | 1 |

| {" | ".join(f"Столбец {number}" for number in range(1, 15))} |
|{" --- |" * 14}
| {" | ".join(f"значение_номер_{number}" for number in range(1, 15))} |

### Таблица с пустым углом

| | Строка |
| --- | --- |
| первая | {LONG_WORD} |

## Сноски

Утверждение[^1] и второе[^long], снова первое[^1].

[^1]: Первая сноска.
[^long]: Вторая сноска, [со ссылкой](https://other.example/long).

## Списки

- [x] сделано
- [ ] не сделано

1. первый
2. второй
   - вложенный
     1. глубже

7. седьмой

## Код

```swift
let line = "{"очень длинная строка кода " * 8}"
```

    с отступом

Внутри строки: `{"код_без_пробелов_" * 8}`.

## Картинки

![Серый прямоугольник шириной с большой экран](wide.png "Подсказка")

Маленькая ![точка](dot.png) в строке.

## Длинные слова

{LONG_WORD}

<https://other.example/{"ochen-dlinnyj-adres-" * 8}>

### Третий уровень

#### Четвёртый уровень

> Цитата
>
> > внутри цитаты

---

Конец.
"""

_SAMPLE: Content = {
    "portal.yaml": PORTAL,
    "index.md": HOME,
    "people.yaml": PEOPLE,
    "associations/fizika/index.md": ASSOCIATION.format(
        number=1, title="Учителя физики", kind="предметное", leader="rukovoditel-fizika", secretary="sekretar-fizika"
    ),
    "associations/himiya/index.md": ASSOCIATION.format(
        number=9, title="Учителя химии", kind="предметное", leader="rukovoditel-himiya", secretary="sekretar-fizika"
    ),
    "associations/fizika/2024-2025/meeting-1.md": MEETING.format(
        number=1, date="11.09.2024", status="проведено", association="fizika"
    )
    + MINUTES.format(word="слово", association="fizika").replace("до 4 сентября", "до 1 декабря"),
    "associations/fizika/2024-2025/report.md": REPORT,
    "associations/fizika/2025-2026/meeting-1.md": MEETING.format(
        number=1, date="02.09.2025", status="проведено", association="fizika"
    )
    + MINUTES.format(word=LONG_WORD, association="fizika"),
    "associations/fizika/2025-2026/meeting-2.md": MEETING.format(
        number=2, date="11.12.2025", status="назначено", association="fizika"
    ),
    "associations/himiya/2025-2026/meeting-1.md": MEETING.format(
        number=1, date="02.09.2025", status="проведено", association="himiya"
    )
    + MINUTES.format(word="слово", association="himiya"),
    "documents/forma/index.md": DOCUMENT,
    "documents/forma/blank.pdf": _document(),
    "documents/poryadok/index.md": REPEALED,
    "news/literatura.md": LITERATURE,
    "deficits.yaml": DEFICITS,
    **{
        f"practices/praktika-{number:02}.md": practice(f"Практика {number:02}", number, образец="да")
        for number in range(1, 13)
    },
    "practices/nuzhnaya/index.md": practice(
        "Опыт без лаборанта",
        13,
        subject="физика",
        conditions="малокомплектная школа, без интернета",
        файлы="[{название: Карточки, файл: kartochki.pdf}]",
    ),
    "practices/nuzhnaya/kartochki.pdf": _document(),
    "practices/drugaya.md": practice("Видео с орбиты", 14, subject="физика", conditions="малокомплектная школа"),
    "practices/arhivnaya.md": practice("Прежний приём", 15, status="архив"),
    "practices/chernovik.md": practice("Черновой приём", 16, status="черновик"),
    "pages/razmetka/index.md": MARKDOWN,
    "pages/razmetka/wide.png": _picture(1600, 400),
    "pages/razmetka/dot.png": _picture(8, 8),
    **{
        f"news/novost-{number:02}.md": NEWS.format(number=number, day=1 + number % 28, month=1 + number // 28)
        for number in range(1, 46)
    },
}

CONTENTS: dict[str, Content] = {
    # Under a base path, with every kind of content and 46 pieces of news.
    "sample": _SAMPLE,
    # The same without a people file.
    "nameless": {path: text for path, text in _SAMPLE.items() if path != "people.yaml"},
    # A portal on its first day.
    "empty": {"portal.yaml": "название: Пустой портал\nмуниципалитет: Округ\nадрес: https://empty.example/\n"},
}
