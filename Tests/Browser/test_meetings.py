"""Meetings and protocols on screen and on paper, and decisions followed from meeting to meeting."""

import io

from icalendar import Calendar
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from support import sample
from support.kinds import kind
from support.markup import plain


def paper(page: Page) -> tuple[str, int]:
    """The text of the sheets and how many there are."""
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return plain(" ".join(sheet.extract_text() for sheet in pdf.pages)), len(pdf.pages)


def test_protocol_is_printed_as_the_form(visit):
    text, sheets = paper(visit(kind("protocol")))
    words = [
        "Приложение 2", "Протокол заседаний МУМО", "(учителя физики)", "(Бежецкий муниципальный округ)", "№ 2",
        "12 ноября 2026 г.", "Присутствовали:", "Председатель —", "Заместитель председателя —", "Секретарь —",
        "Члены МУМО — 11 из 14", "Повестка дня:", "1.", "2.", "Слушали:", "1.", "2.", "Решили:", "1.", "2.", "3.",
        "Ответственный:", "Срок:", "Председатель", "Секретарь",
    ]
    place = 0
    for word in words:
        place = text.find(word, place)
        assert place >= 0, word
        place += len(word)
    for extra in ("Информационно-методический центр", "Закрывает", "открыто", "Ссылка на решение"):
        assert extra not in text
    assert sheets == 1


def test_announcement_is_printed_with_place_and_hour(visit):
    text, _ = paper(visit(kind("meeting")))
    for word in ("Заседание МУМО", "14:30", "Информационно-методический центр", "Повестка дня:", "1."):
        assert word in text
    for extra in ("Приложение 2", "Слушали", "Решили"):
        assert extra not in text


def test_text_outside_the_form_stays_on_the_screen(visit):
    page = visit(kind("named-protocol"))
    expect(page.locator("main")).to_contain_text("Вступление, которого нет в форме.")
    assert "Вступление" not in paper(page)[0]


def test_decision_is_followed_in_both_directions(sites, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(sites["portal"].url("associations/fizika/2026-2027/meeting-1/"))
    decision = page.locator("#r-2")
    expect(decision).to_contain_text("выполнено")
    decision.get_by_role("link", name="решением 1 заседания № 2").click()
    closing = page.locator("#r-1")
    page.wait_for_url("**/associations/fizika/2026-2027/meeting-2/#r-1")
    expect(closing).to_contain_text("Закрывает")
    closing.get_by_role("link", name="решение 2 заседания № 1").click()
    page.wait_for_url("**/associations/fizika/2026-2027/meeting-1/#r-2")
    expect(page.locator("#r-2")).to_be_in_viewport()


def test_decision_is_found_from_the_home_page(sites, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(sites["portal"].url(""))
    page.locator("header").get_by_role("link", name="Объединения").click()
    page.get_by_role("link", name="Решения заседаний").click()
    first = page.locator("ul.decisions > li").first
    expect(first).to_contain_text("открыто")
    first.get_by_role("link", name="Решение 2, заседание № 2").click()
    expect(page.locator("#r-2")).to_be_in_viewport()


def test_register_begins_with_what_is_overdue(visit):
    page = visit(kind("overdue-decisions"))
    states = page.locator("ul.decisions .badge:not(:text('Образец'))").all_inner_texts()
    assert states == ["срок прошёл"] * 4 + ["открыто"] * 2 + ["выполнено"] * 3
    assert "из них срок прошёл" in plain(page.locator(".lead").inner_text())


def test_association_counts_its_meetings(sites, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(sites["portal"].url("associations/fizika/"))
    year = page.locator(".school-year")
    assert "Проведено: 2 из 4" in plain(year.inner_text())
    expect(year.get_by_role("link", name="Заседание № 3: Итоги первого полугодия").first).to_be_visible()
    page.goto(sites["portal"].url("associations/2026-2027/"))
    row = page.locator("tbody tr").first
    assert [plain(cell) for cell in row.locator("td").all_inner_texts()][1] == "2 из 4"
    expect(row.get_by_role("link", name="№ 2 от")).to_be_visible()


def test_earlier_years_are_reached_from_the_association(sites, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(sites["sample"].url("associations/fizika/"))
    page.get_by_role("link", name="2024–2025 учебный год").click()
    page.get_by_role("link", name="Отчёт за 2024–2025 учебный год").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Отчёт о работе МУМО")
    expect(page.locator("main")).to_contain_text("Анализ руководителя.")


def test_protocol_names_people_by_consent_only(sites, new_page):
    page = new_page()
    page.goto(sites["sample"].url("associations/fizika/2025-2026/meeting-1/"))
    assert sample.VALID_INITIALS in plain(page.locator(".present").inner_text())
    page.goto(sites["sample"].url("associations/himiya/2025-2026/meeting-1/"))
    assert sample.EXPIRED_ROLE in plain(page.locator(".present").inner_text())
    page.goto(sites["nameless"].url("associations/fizika/2025-2026/meeting-1/"))
    assert "Председатель руководитель МУМО" in plain(page.locator(".present").inner_text())


def test_meeting_can_be_put_into_a_calendar(sites, visit):
    page = visit(kind("meeting"))
    url = page.get_by_role("link", name="Скачать событие").get_attribute("href")
    calendar = Calendar.from_ical((sites["portal"].folder / url.lstrip("/")).read_bytes())
    [event] = calendar.walk("VEVENT")
    assert event["SUMMARY"] == "Образец: Заседание № 3: Итоги первого полугодия, учителя физики"
    assert event["DTSTART"].dt.isoformat() == "2027-01-14T11:30:00+00:00"
    assert "Повестка дня:" in event["DESCRIPTION"]
    feeds = [sites["portal"].folder / path for path in ("calendar/all.ics", "associations/fizika/calendar.ics")]
    for feed in feeds:
        uids = [entry["UID"] for entry in Calendar.from_ical(feed.read_bytes()).walk("VEVENT")]
        assert event["UID"] in uids
