"""Right files with every field that their kind has, each at a place of its own in one portal."""

from collections.abc import Callable
from dataclasses import dataclass

from yaml_core import load

ASSOCIATIONS = (
    "fizika matematika informatika russkij-yazyk inostrannye-yazyki istoriya geografiya biologiya himiya obzr-fizkultura "
    "trud izo-muzyka nachalnye-klassy rukovoditeli-oo rukovoditeli-doo vospitateli-doo"
).split()

PLAN = "".join(
    f"## {number}. {title}\n\n| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |\n"
    f"| --- | --- | --- | --- |\n| {number}.1 | А | март | Б |\n\n"
    for number, title in enumerate(
        ["Организационно-аналитическая деятельность", "Организационно-методическая деятельность"], 1
    )
)
MEETING = "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. Б.\n\n## Решили\n\n1. В.\n   - статус: выполнено\n"

# What the right files point at.
SURROUNDINGS = {
    "portal.yaml": "название: А\nмуниципалитет: Б\nадрес: https://example.org/\n",
    "index.md": "А\n",
    "deficits.yaml": "metod/a: {название: А, блок: методический}\n",
    "associations/fizika/2026-2027/plan.md": f"---\nобновлено: 05.09.2026\n---\n\n{PLAN}",
    "associations/fizika/2026-2027/meeting-1.md": "---\nномер: 1\nдата: 10.09.2026\nстатус: проведено\n"
    f"присутствовали: {{членов: 3}}\n---\n\n{MEETING}",
    **{f"{folder}/{file}": "А" for folder in ("documents", "events", "practices") for file in ("a.txt", "b.txt")},
}

FIELDS = {
    "association": """
        номер: {place}
        название: Учителя физики
        вид: предметное
        профили: [физика, астрономия]
        приказ: {{номер: "71", дата: 25.06.2025, орган: Отдел образования}}
        руководитель: {{кто: rukovoditel-fizika, приказ: "15", дата: 2025-09-01, год: 2025-2026}}
        секретарь: sekretar-fizika
        состав: {{всего: 14, организаций: 9, на: 01.09.2025}}
        тема: Урок
        образец: да""",
    "plan": """
        утверждён: 05.09.{year}
        автор: rukovoditel-fizika
        обновлено: {year}-09-05
        редакция: 1
        образец: нет""",
    "meeting": """
        номер: 1
        дата: 11.09.{year}
        время: 14:30–16:00
        место: Центр
        тема: Итоги
        статус: проведено
        председатель: rukovoditel-fizika
        заместитель: методист
        секретарь: sekretar-fizika
        присутствовали: {{членов: 3, из: 4, приглашённых: 1}}
        план: fizika/2026-2027#1.1
        обновлено: 12.09.{year}
        редакция: 1
        образец: да""",
    "report": """
        обновлено: 20.05.{next}
        представлен: {next}-05-20
        автор: rukovoditel-fizika
        образец: да""",
    "practice": """
        название: Листы
        кратко: Суть.
        объединения: [fizika, matematika]
        предметы: [физика]
        классы: [7, 8]
        возраст: [5–6 лет]
        условия: [ОВЗ]
        форма: приём
        дефициты: [metod/a]
        время: {{подготовка: 1 ч, проведение: 15 мин, период: 1 четверть}}
        ресурсы: {{материалы: [карточки], техника: [проектор], интернет: не нужен, стоимость: 300}}
        применили: [{{объединение: fizika, организация: школа, кто: автор, дата: 14.02.2025, итог: получилось, заметка: А}}]
        трансляция: [{{уровень: школьный, событие: чтения, дата: 28.03.2025}}]
        признание: муниципальный
        решение: fizika/2026-2027/meeting-1#r-1
        экспертиза: {{организация: институт, дата: 28.04.2025, заключение: положительное}}
        авторы: [avtor-1]
        лицензия: CC BY 4.0
        файлы: [{{название: Лист, файл: a.txt, лицензия: CC0 1.0}}]
        создано: 10.02.2025
        обновлено: 20.05.2025
        пересмотреть: "01.2029"
        статус: опубликовано
        образец: да""",
    "event": """
        название: Семинар
        вид: семинар
        кратко: Суть.
        когда: 4 декабря 2026, 14:00
        окончание: "15:30"
        год: 2026-2027
        место: Центр
        аудитория: учителя
        объединения: [fizika]
        дефициты: [metod/a]
        уровень: муниципальный
        статус: запланировано
        план: fizika/2026-2027#2.1
        этапы: [{{название: Приём, срок: 20.11.2026}}]
        материалы: [{{название: Программа, файл: b.txt}}]
        обновлено: 01.11.2026
        редакция: 0
        образец: да""",
    "document": """
        вид: приказ
        название: О плане
        номер: 71-к
        дата: 25.06.2025
        орган: Отдел образования
        статус: действует
        файл: a.txt
        образец: да""",
    "news": """
        название: Новость
        дата: 28.08.2025
        кратко: Суть.
        вид: новость
        направление: аналитическая
        объединения: [fizika]
        образец: да""",
    "page": """
        название: Страница
        кратко: Суть.
        меню: нижнее
        порядок: 50
        образец: да""",
    "home": """
        название: Портал
        кратко: Суть.""",
    "portal": """
        название: Портал
        муниципалитет: Округ
        орган: Отдел образования
        адрес: https://example.org/portal/
        часовой-пояс: Europe/Moscow
        люди: people.yaml
        контакты: {{адрес: Город, телефон: А, почта: a@example.org, часы: "9–17"}}
        сокращения: [[ОБЖ, ОБЗР]]
        лицензия-данных: CC BY 4.0
        малые-объединения: [himiya]
        разрешённые-слова: [Пушкин]
        учебный-год:
          2025-2026:
            четверти: [01.09.2025–24.10.2025]
            каникулы: {{осенние: 25.10.2025–02.11.2025, зимние: 31.12.2025–11.01.2026, весенние: 28.03.2026–05.04.2026}}
            образец: да""",
    "deficits": """
        metod/a: {{название: А, блок: методический, синонимы: [Б]}}""",
    "people": """
        avtor-1:
          имя: Имя
          показывать: инициалы
          роль: автор
          согласие: {{дано: 01.09.2025, до: 31.08.2027, журнал: "12", сведения: [имя, должность]}}""",
    "statistics": """
        схема: 1
        дата: 2025-10-01
        образец: да
        таблицы: [{{группа: municipality, признак: category, дата: 2025-10-01, основание: 10, всего: 570,
          числа: [180, 190, 200]}}]""",
}

FILES: dict[str, tuple[Callable[[int], str], str]] = {
    "association": (lambda n: f"associations/{ASSOCIATIONS[n % 16]}/index.md", "А\n"),
    "plan": (lambda n: f"associations/{ASSOCIATIONS[n % 16]}/{_years(n)}/plan.md", PLAN),
    "meeting": (lambda n: f"associations/{ASSOCIATIONS[n % 16]}/{_years(n)}/meeting-1.md", MEETING),
    "report": (lambda n: f"associations/{ASSOCIATIONS[n % 16]}/{_years(n)}/report.md", "А\n"),
    "practice": (lambda n: f"practices/p{n}.md", "## Проблема\n\nА\n"),
    "event": (lambda n: f"events/e{n}.md", "А\n"),
    "document": (lambda n: f"documents/d{n}.md", "А\n"),
    "news": (lambda n: f"news/n{n}.md", "А\n"),
    "page": (lambda n: f"pages/s{n}.md", "А\n"),
    "home": (lambda n: "index.md", "А\n"),
    "portal": (lambda n: "portal.yaml", ""),
    "deficits": (lambda n: "deficits.yaml", ""),
    "people": (lambda n: "people.yaml", ""),
    "statistics": (lambda n: "statistics/2025-2026.yaml", ""),
}

# How many files of a kind one portal has room for.
ROOM = dict.fromkeys(("home", "portal", "deficits", "people", "statistics"), 1) | {"association": 16}


def _year(n: int) -> int:
    return 1990 + n // 16


def _years(n: int) -> str:
    return f"{_year(n)}-{_year(n) + 1}"


@dataclass(frozen=True)
class Place:
    """The place of the n-th file of a kind, and what is right there."""

    kind: str
    number: int

    @property
    def path(self) -> str:
        return FILES[self.kind][0](self.number)

    @property
    def fields(self) -> dict:
        year = _year(self.number)
        return load(FIELDS[self.kind].format(place=self.number % 16 + 1, year=year, next=year + 1))

    def text(self, yaml: str) -> str:
        return yaml if self.path.endswith(".yaml") else f"---\n{yaml}\n---\n\n{FILES[self.kind][1]}"
