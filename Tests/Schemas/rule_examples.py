"""How each rule is broken: the slips that turn `right_portal` into an example of one broken rule."""

from attachments import document, photograph, printed
from slips import Slip, cut, linked, pipe, removed, renamed, replaced, written

FIZIKA = "content/associations/fizika"
YEAR = f"{FIZIKA}/2026-2027"
NEWS = "content/news/novost.md"
PAGE = "content/pages/plan-raboty.md"
PLAN = f"{YEAR}/plan.md"
OTHER_PLAN = "content/associations/matematika/2026-2027/plan.md"
PRACTICE = "content/practices/listy-obratnoj-svyazi.md"
STATISTICS = "content/statistics/2026-2027.yaml"
EARLIER_STATISTICS = "content/statistics/2025-2026.yaml"
ANALYSIS = "## 1. Организационно-аналитическая деятельность"
METHODS = "## 2. Организационно-методическая деятельность"
MEMBERS = "| Ученик | ОВЗ |\n| --- | --- |\n| Образцов О. | да |"
HEAD = "| № п/п |"
LAST_FIELD = "обновлено: 04.09.2026\n---\n"
PLAN_ROW = "план: fizika/2026-2027#2.3\n"
REPORT = "---\nобновлено: 20.05.2027\n---\n\n## Выполнение плана\n\nВсё.\n"
ROWS = """| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
| --- | --- | --- | --- |
| 1.1 | Анализ работы | 10 сентября | Справка |
"""
ROWS_WITHOUT_DATES = """| № п/п | Планируемое мероприятие | Планируемый результат |
| --- | --- | --- |
| 1.1 | Анализ работы | Справка |
"""


def news(body: str, fields: str = "название: Новость\nдата: 28.08.2025") -> str:
    return f"---\n{fields}\n---\n\n{body}\n"


FIELDS: dict[str, list[Slip]] = {
    "unquoted-colon": [replaced("content/news/itogi.md", '"Семинар: итоги"', "Семинар: итоги")],
    "unquoted-hash": [replaced("content/news/prikaz.md", '"Приказ #71"', "Приказ #71")],
    "yaml-anchor": [replaced("content/news/vazhno.md", '"*Важно*"', "*Важно*")],
    "yaml-tag": [replaced("content/news/vnimanie.md", '"!Важно"', "!Важно")],
    "yaml-syntax": [replaced("content/news/priglashenie.md", '"Семинар"', '"Семинар')],
    "repeated-key": [replaced(NEWS, "дата: 28.08.2025", "дата: 28.08.2025\nдата: 28.08.2025")],
    "unknown-key": [replaced(NEWS, "направление:", "напровление:")],
    "missing-key": [replaced(NEWS, "дата: 28.08.2025\n", "")],
    "empty-value": [replaced("content/news/seminar.md", "название: Семинар", "название:")],
    "wrong-type": [replaced("content/news/itogi.md", "05.09.2025", "5 сентября")],
    "wrong-value": [replaced(NEWS, "вид: новость", "вид: новая")],
    "long-summary": [replaced(NEWS, "вид:", f"кратко: {'Очень подробно. ' * 25}\nвид:")],
    "impossible-date": [replaced("content/news/priglashenie.md", "28.02.2025", "30.02.2025")],
    "empty-file": [written(NEWS, "")],
    "invalid-utf8": [written(NEWS, news("Текст.").encode("cp1251"))],
    "missing-front-matter": [written(NEWS, "Текст.\n")],
    "unclosed-front-matter": [replaced(NEWS, "аналитическая\n---\n", "аналитическая\n")],
    "front-matter-too-large": [replaced(NEWS, "вид:", f"# {'а' * (64 << 10)}\nвид:")],
    "file-too-large": [written(NEWS, news("а" * (256 << 10)))],
    "tab-indentation": [replaced(f"{FIZIKA}/index.md", "  номер:", "\tномер:")],
    "control-character": [replaced("content/news/itogi.md", "Семинар:", "Семинар\\u0007:")],
    "impossible-time": [replaced(f"{YEAR}/meeting-2.md", "15:00", "25:00")],
    "reversed-dates": [replaced(f"{YEAR}/meeting-1.md", "14:30–16:00", "16:00–14:30")],
    "other-weekday": [replaced("content/events/kruglyj-stol.md", "пятница, ", "вторник, ")],
    "no-such-period": [replaced(PLAN, "IV четверть", "V четверть")],
    "unknown-date": [replaced(PLAN, "| март |", "| когда-нибудь в марте |")],
    "outside-school-year": [replaced(PLAN, "4 декабря 2026", "4 декабря 2029")],
    "missing-term": [replaced("content/portal.yaml", "      весенние: 27.03.2027–04.04.2027\n", "")],
    "future-date": [replaced(NEWS, "28.08.2025", "01.09.2099")],
    "name-in-text": [
        replaced(f"{YEAR}/meeting-1.md", "председатель: rukovoditel-fizika", "председатель: Образцова О. О."),
    ],
    "unknown-person": [replaced(f"{YEAR}/meeting-1.md", "sekretar-fizika", "sekretar-fizyka")],
    "missing-people-file": [removed("content/people.yaml")],
    "people-file": [replaced("content/people.yaml", "показывать: роль", "показывать: фамилия")],
    "consent-expired": [replaced("content/people.yaml", "до: 31.08.2027", "до: 31.08.2026")],
}

TEXTS: dict[str, list[Slip]] = {
    "raw-html": [replaced(PAGE, "**важно**", "<b>важно</b>")],
    "empty-heading": [replaced(PAGE, "## Итоги", "##\n\n## Итоги")],
    "skipped-heading-level": [replaced(PAGE, "### Первый класс", "#### Первый класс")],
    "repeated-clause": [replaced("content/documents/polozhenie.md", "2.2. Два", "2.1. Два")],
    "extra-cells": [replaced(PAGE, "чай \\| кофе", "чай | кофе")],
    "too-deep": [written(NEWS, news(">" * 40 + " Цитата" + "\n" * 4096))],
    "too-much-markup": [written(NEWS, news("[Положение](../documents/polozhenie.md) " * 2000))],
    "table-too-large": [written(NEWS, news("| а " * 200 + "|\n" + "| --- " * 200 + "|\n" + "\n" * 4096))],
    "unused-footnote": [replaced(PAGE, "[^1]: Источник", "[^1]: Источник\n\n[^2]: Источник")],
    "dead-link": [replaced(PAGE, "[Положение](../documents/polozhenie.md)", "[Положение](../documents/polozenie.md)")],
    "dead-anchor": [replaced(PAGE, "#p-3-1)", "#p-3-99)")],
    "dead-site-path": [replaced(PAGE, "../associations/fizika/index.md", "/assotsiatsii/fizika/")],
    "empty-link": [replaced(PAGE, "[Бланк](blank.docx),", "[Бланк](),")],
    "unsafe-link": [replaced(PAGE, "https://example.org/", "javascript:void")],
    "foreign-image": [replaced(PAGE, "![Урок](urok.jpg)", "![Урок](https://example.org/urok.jpg)")],
    "missing-alt": [replaced(PAGE, "![Ученики за опытом]", "![]")],
    "bad-path": [renamed("content/pages/kak-chitat-kalendar.md", "content/pages/Как читать.md")],
    "unknown-place": [renamed("content/events/kruglyj-stol.md", "content/kruglyj-stol.md")],
    "unknown-association": [
        renamed("content/associations/matematika", "content/associations/matematica")],
    "duplicate-url": [written("content/news/seminar/index.md", news("Текст."))],
    "reserved-url": [renamed("content/pages/kak-chitat-kalendar.md", "content/pages/calendar.md")],
    "symlink-outside": [linked("content/news/ssylka.md", "/etc/hostname")],
    "unreadable-file": [pipe("content/news/potok.md")],
    "missing-attachment": [replaced("content/documents/polozhenie.md", "файл: prikaz-71.pdf", "файл: prikaz.pdf")],
    "unsupported-attachment": [
        written("content/pages/programma.exe", "MZ"),
        replaced(PAGE, "[запись](zapis.mp4)", "[запись](zapis.mp4), [Программа](programma.exe)"),
    ],
    "attachment-too-large": [written("content/pages/zapis.mp4", bytes(60 << 20))],
    "unused-file": [written("content/pages/staryj-plan.docx", document())],
    "picture-too-large": [written("content/pages/urok.jpg", photograph(10_000, 10_000))],
    "unreadable-picture": [written("content/pages/urok.jpg", b"no picture")],
}

MATERIALS: dict[str, list[Slip]] = {
    "association-number": [replaced(f"{FIZIKA}/index.md", "номер: 1\n", "номер: 2\n")],
    "missing-plan": [removed(OTHER_PLAN)],
    "missing-section": [cut(OTHER_PLAN, METHODS)],
    "section-number": [replaced(OTHER_PLAN, "## 1. ", "## 3. "), replaced(OTHER_PLAN, "| 1.1 |", "| 3.1 |")],
    "plan-without-table": [cut(OTHER_PLAN, ANALYSIS), replaced(OTHER_PLAN, LAST_FIELD, f"{LAST_FIELD}\n- Анкета")],
    "section-without-table": [cut(OTHER_PLAN, HEAD, METHODS), replaced(OTHER_PLAN, METHODS, f"Анкета.\n\n{METHODS}")],
    "table-without-section": [replaced(OTHER_PLAN, LAST_FIELD, f"{LAST_FIELD}\n{ROWS}")],
    "missing-column": [replaced(OTHER_PLAN, ROWS, ROWS_WITHOUT_DATES)],
    "unknown-column": [replaced(PLAN, "Ответственный", "Ответсвенный")],
    "repeated-column": [replaced(PLAN, "Ответственный", "Дата проведения")],
    "empty-cell": [replaced(PLAN, "дата уточняется", "")],
    "row-number": [replaced(PLAN, "| 2.3 |", "| 1.3 |"), replaced(f"{YEAR}/meeting-3.md", PLAN_ROW, "")],
    "skipped-number": [replaced(PLAN, "| 1.3 |", "| 1.4 |")],
    "wrong-cell": [replaced(PLAN, "| выполнено |", "| готово |")],
    "unknown-plan-row": [replaced(f"{YEAR}/meeting-3.md", "#2.3", "#9.9")],
    "revision-not-raised": [replaced("content/events/kruglyj-stol.md", "редакция: 1", "редакция: 0")],
    "meeting-number": [replaced(f"{YEAR}/meeting-3.md", "номер: 3", "номер: 2")],
    "meeting-year": [replaced(f"{YEAR}/meeting-1.md", "дата: 10.09.2026", "дата: 10.09.2025")],
    "skipped-meeting": [removed(f"{YEAR}/meeting-2.md")],
    "held-in-future": [replaced("content/events/seminar-listy.md", "статус: запланировано", "статус: проведено")],
    "no-agenda": [cut(f"{YEAR}/meeting-3.md", "## Повестка дня")],
    "protocol-section": [replaced(f"{YEAR}/meeting-2.md", "## Решили", "## Постановили")],
    "protocol-list": [
        replaced(f"{YEAR}/meeting-2.md", "1. Считать карточки собранными.", "- Считать карточки собранными."),
    ],
    "item-number": [replaced(f"{YEAR}/meeting-1.md", "2. Доклад о практиках.", "3. Доклад о практиках.")],
    "heard-count": [replaced(f"{YEAR}/meeting-1.md", "2. Практики.", "2. Практики.\n3. Разное.")],
    "unheld-protocol": [replaced(f"{YEAR}/meeting-2.md", "статус: проведено", "статус: назначено")],
    "attendance": [replaced(f"{YEAR}/meeting-1.md", "присутствовали: {членов: 12, из: 14}\n", "")],
    "decision-term": [replaced(f"{YEAR}/meeting-1.md", "срок: до 1 февраля", "сроки: до 1 февраля")],
    "deadline-before-meeting": [replaced(f"{YEAR}/meeting-1.md", "срок: до 1 декабря", "срок: до 1 сентября")],
    "decision-order": [replaced(f"{YEAR}/meeting-2.md", "meeting-1#r-2", "meeting-2#r-1")],
    "unknown-decision": [replaced(f"{YEAR}/meeting-2.md", "meeting-1#r-2", "meeting-1#r-9")],
    "unknown-practice": [replaced(f"{YEAR}/meeting-1.md", "listy-obratnoj-svyazi", "listy-obratnoy-svyazi")],
    "empty-recommendation": [replaced(PRACTICE, "meeting-1#r-3", "meeting-1#r-1")],
    "report-block": [written(f"{YEAR}/report.md", REPORT)],
    "event-year": [replaced("content/events/seminar-listy.md", "4 декабря 2026", "4 декабря")],
    "event-end": [replaced("content/events/seminar-listy.md", "4 декабря 2026, 14:00", "4 декабря 2026")],
    "event-clash": [replaced("content/events/kruglyj-stol.md", "пятница, 11 декабря 2026", "4 декабря 2026")],
    "unknown-event": [replaced(PRACTICE, "seminar-listy", "seminar-lysty")],
    "practice-section": [cut(PRACTICE, "## Ограничения")],
    "practice-dates": [replaced(PRACTICE, "создано: 10.02.2025", "создано: 10.02.2026")],
    "practice-internet": [replaced(PRACTICE, "интернет: не нужен", "интернет: нужен")],
    "practice-completeness": [replaced(PRACTICE, "5 из 20 | 12 из 20", "мало | больше")],
    "review-overdue": [replaced(PRACTICE, '"01.2029"', '"01.2026"')],
    "unpublished-practice": [replaced(PRACTICE, "статус: опубликовано", "статус: черновик")],
    "unlikely-subject": [replaced(PRACTICE, "[физика]", "[физка]")],
    "deficit-code": [replaced("content/deficits.yaml", "metod/opros:", "Опрос:")],
    "unknown-deficit": [replaced(PRACTICE, "[metod/ocenivanie]", "[metod/ocenka]")],
    "missing-settings": [removed("content/portal.yaml")],
    "missing-home": [removed("content/index.md")],
    "unknown-time-zone": [replaced("content/portal.yaml", "Europe/Moscow", "Москва")],
    "school-terms": [replaced("content/portal.yaml", "03.11.2026–30.12.2026", "20.10.2026–30.12.2026")],
    "snapshot-form": [replaced(STATISTICS, "[180, 200, 200]", "[181, 199, 200]")],
    "snapshot-disclosure": [
        replaced(path, "всего: 25, числа: [10, 5, 10]", "всего: 900, числа: [300, 300, 300]")
        for path in (EARLIER_STATISTICS, STATISTICS)
    ],
    "snapshot-history": [replaced(STATISTICS, "[10, 5, 10]", "[5, 10, 10]")],
    "snapshot-year": [renamed(STATISTICS, "content/statistics/2025.yaml")],
    "missing-template": [removed("theme/templates/plan.mustache")],
    "missing-partial": [replaced("theme/templates/plan.mustache", "{{>partials/sample}}", "{{>partials/kartochka}}")],
    "unreadable-theme": [pipe("theme/templates/potok.mustache")],
    "template-syntax": [replaced("theme/templates/plan.mustache", "{{/author}}", "")],
    "unknown-tag": [replaced("theme/templates/plan.mustache", "{{subject}}", "{{subjekt}}")],
    "slot-count": [replaced("theme/templates/layout.mustache", "{{content}}", "")],
}

PRIVACY: dict[str, list[Slip]] = {
    "phone-number": [replaced(NEWS, "Текст.", "Звоните: +7 900 000-00-00.")],
    "private-email": [replaced(NEWS, "Текст.", "Пишите: obrazcova_1985@yandex.ru")],
    "insurance-number": [replaced(NEWS, "Текст.", "СНИЛС: 11111111145")],
    "passport-number": [replaced(NEWS, "Текст.", "Паспорт: серия 2800 номер 000000")],
    "birth-date": [replaced(NEWS, "Текст.", "Дата рождения: 01.02.1985")],
    "member-table": [replaced(NEWS, "Текст.", MEMBERS)],
    "name-with-age": [replaced(NEWS, "Текст.", "Рисунок: Примерова Варвара, 6 лет.")],
    "name-with-result": [replaced(NEWS, "Текст.", "Иван Образцов, 9а")],
    "author-in-file": [written("content/pages/blank.docx", document(author="Образцова Образина"))],
    "picture-location": [written("content/pages/urok.jpg", photograph(located=True))],
    "scan-without-text": [written("content/documents/prikaz-71.pdf", printed(text=False))],
    "unreadable-attachment": [written("content/pages/blank.docx", document()[:-40])],
}

EXAMPLES = FIELDS | TEXTS | MATERIALS | PRIVACY

# What else is broken wherever these are: what lacks a part counts as incomplete, and a table without
# a heading as the first section.
CONSEQUENCES = {
    "table-without-section": {"section-number"},
    "practice-section": {"practice-completeness"},
}
