"""One made-up text of each kind of content, as its leader would write it."""

from datetime import date, timedelta
from random import Random

from words import (AGENDA, ASSOCIATIONS, CONDITIONS, DIRECTIONS, FORMS, KINDS, MONTHS, PLAN_ROWS, SENTENCES, STEPS,
                   TITLES, TOPICS)

IDS = list(ASSOCIATIONS)
TODAY = date(2026, 11, 16)


def paragraphs(random: Random, count: int) -> str:
    return "\n\n".join(" ".join(random.choices(SENTENCES, k=random.randint(2, 5))) for _ in range(count))


def numbered(items: list[str]) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))


def association(key: str) -> str:
    return f"""---
номер: {IDS.index(key) + 1}
название: {TITLES[key]}
вид: предметное
профили: [{ASSOCIATIONS[key]}]
образец: да
---

{paragraphs(Random(key), 3)}

Порядок работы — в [документах](../../documents/dokument-1.md).
"""


def plan(random: Random, start: int) -> str:
    rows = ["| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Ответственный | Отметка |",
            "| --- | --- | --- | --- | --- | --- |"]
    sections = []
    for section, title in enumerate(("Организационно-аналитическая", "Организационно-методическая"), 1):
        lines = list(rows)
        for number, (name, when, result) in enumerate(PLAN_ROWS[:4] if section == 1 else PLAN_ROWS[4:], 1):
            mark = "[выполнено](meeting-1.md)" if section == 1 and number == 1 else ""
            topic = f" «{random.choice(TOPICS)}»" if section == 2 else ""
            lines.append(f"| {section}.{number} | {name}{topic} | {when} | {result} | руководитель объединения | {mark} |")
        sections.append(f"## {section}. {title} деятельность\n\n" + "\n".join(lines))
    return f"""---
утверждён: {start}-09-04
обновлено: {start}-09-04
редакция: 0
образец: да
---

{sections[0]}

{sections[1]}
"""


def meeting_day(start: int, number: int, meetings: int) -> date:
    return date(start, 9, 7) + timedelta(days=(number - 1) * 260 // meetings)


def meeting(random: Random, start: int, number: int, meetings: int) -> str:
    day = meeting_day(start, number, meetings)
    is_held = day <= TODAY
    agenda = random.sample(AGENDA, 3)
    head = f"""---
номер: {number}
дата: {day}
время: 14:30
место: Информационно-методический центр
тема: {random.choice(TOPICS).capitalize()}
статус: {"проведено" if is_held else "назначено"}
"""
    if is_held:
        head += f"присутствовали: {{членов: {random.randint(8, 14)}, из: 14}}\n"
    text = f"{head}обновлено: {min(day, TODAY)}\nредакция: 0\nобразец: да\n---\n\n## Повестка дня\n\n{numbered(agenda)}\n"
    if not is_held:
        return text
    heard = [f"Руководителя объединения: {random.choice(SENTENCES)}" for _ in agenda]
    due = day + timedelta(days=random.randint(20, 60))
    resolved = [f"Провести занятие по теме «{random.choice(TOPICS)}» и подвести его итоги.\n"
                f"   - ответственный: руководитель объединения\n   - срок: {due.day} {MONTHS[due.month - 1]} {due.year}",
                f"{random.choice(SENTENCES)}\n   - статус: выполнено"]
    if number > 1:
        resolved.append("Признать решение прошлого заседания выполненным.\n"
                        f"   - закрывает: [meeting-{number - 1}#r-1](meeting-{number - 1}.md#r-1)\n   - статус: выполнено")
    return f"{text}\n## Слушали\n\n{numbered(heard)}\n\n## Решили\n\n{numbered(resolved)}\n"


def report(random: Random, start: int) -> str:
    submitted = f"представлен: {start + 1}-05-28\n" if start + 1 <= TODAY.year else ""
    return f"""---
обновлено: {min(date(start + 1, 5, 28), TODAY)}
{submitted}образец: да
---

Отчёт к [плану](plan.md) за {start}–{start + 1} учебный год.

## Что сделано

{paragraphs(random, 3)}

## Что дальше

{numbered(random.sample(STEPS, 4))}
"""


def past_day(random: Random, first: int) -> date:
    return TODAY - timedelta(days=random.randrange(1, (TODAY - date(first, 9, 1)).days))


def news(random: Random, first: int, practices: int, events: int) -> str:
    topic = random.choice(TOPICS)
    return f"""---
название: "{topic.capitalize()}: {random.choice(STEPS).rstrip(".").lower()}"
дата: {past_day(random, first)}
кратко: "{random.choice(SENTENCES)}"
направление: {random.choice(DIRECTIONS)}
объединения: [{random.choice(IDS)}]
образец: да
---

{paragraphs(random, 2)}

Подробности — на странице [события](../events/sobytie-{random.randint(1, events)}.md) и в \
[банке опыта](../practices/praktika-{random.randint(1, practices)}.md).

- {random.choice(SENTENCES)}
- {random.choice(SENTENCES)}
- основание — [документ](../documents/dokument-{random.randint(1, 10)}.md).

{paragraphs(random, 1)}
"""


def event(random: Random, first: int, codes: list[str], practices: int) -> str:
    day = past_day(random, first)
    kind = random.choice(KINDS)
    return f"""---
название: {kind.capitalize()} «{random.choice(TOPICS)}»
вид: {kind}
кратко: "{random.choice(SENTENCES)}"
когда: {day.day} {MONTHS[day.month - 1]} {day.year}, 14:00
окончание: "15:30"
место: Информационно-методический центр
объединения: [{", ".join(random.sample(IDS, 2))}]
дефициты: [{random.choice(codes)}]
уровень: муниципальный
статус: проведено
обновлено: {day}
редакция: 0
образец: да
---

{paragraphs(random, 2)}

## Программа

{numbered(random.sample(STEPS, 4))}

## Что взять с собой

План ближайшего урока и описание [практики](../practices/praktika-{random.randint(1, practices)}.md).
"""


def practice(random: Random, first: int, codes: list[str], practices: int) -> str:
    topic = random.choice(TOPICS)
    keys = random.sample(IDS, random.choice((1, 1, 2)))
    grade = random.randint(1, 9)
    created = past_day(random, first)
    level = random.randrange(4)
    uses = "применили:\n" + "".join(
        f"  - {{объединение: {key}, кто: {who}, организация: организация {random.randint(1, 9)} (пример), "
        f"дата: {created}, итог: получилось}}\n" for key, who in zip(keys * 2, ("автор", "коллега"))) if level else ""
    return f"""---
название: "{topic.capitalize()}: {random.choice(STEPS).rstrip(".").lower()}"
кратко: "{random.choice(SENTENCES)}"
объединения: [{", ".join(keys)}]
предметы: [{", ".join(ASSOCIATIONS[key] for key in keys)}]
классы: [{", ".join(str(grade + step) for step in range(3))}]
условия: [{", ".join(random.sample(CONDITIONS, 2))}]
форма: {random.choice(FORMS)}
дефициты: [{", ".join(random.sample(codes, 2))}]
время: {{подготовка: 30 мин, проведение: 15 мин, период: 1 четверть}}
ресурсы: {{материалы: [карточки, бумага], интернет: не нужен, стоимость: 0}}
{uses}авторы: [rukovoditel-{keys[0]}]
лицензия: CC BY 4.0
создано: {created}
обновлено: {created}
статус: опубликовано
образец: да
---

## Проблема

{paragraphs(random, 1)}

## Идея

{paragraphs(random, 2)}

## Шаги

{numbered(random.sample(STEPS, 5))}

## Что нельзя менять

- {random.choice(SENTENCES)}
- {random.choice(SENTENCES)}

## Что можно адаптировать

- {random.choice(SENTENCES)}
- {random.choice(SENTENCES)}

## Результаты

| Показатель | до | после |
| --- | --- | --- |
| Доля тех, кто начал задачу | {"пример заполнения" if level > 1 else ""} | {"пример заполнения" if level > 1 else ""} |
| Доля тех, кто её закончил | | |

## Ограничения

{random.choice(SENTENCES)} См. также [соседнюю запись](praktika-{random.randint(1, practices)}.md).
"""


def document(number: int) -> str:
    random = Random(f"document {number}")
    sections = "\n\n".join(f"## {title}\n\n{paragraphs(random, 6)}" for title in ("Общие положения", "Порядок", "Сроки"))
    return f"""---
вид: приказ
название: Образец документа {number}
номер: "{number}"
дата: 2020-06-25
орган: Отдел образования
статус: действует
---

{sections}
"""


def page(number: int) -> str:
    random = Random(f"page {number}")
    return f"---\nназвание: Справка {number}\nкратко: \"{random.choice(SENTENCES)}\"\n---\n\n{paragraphs(random, 8)}\n"


def home() -> str:
    return f"---\nназвание: Методический портал\n---\n\n{paragraphs(Random('home'), 2)}\n"
