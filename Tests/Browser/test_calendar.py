"""Plans on paper, their rows in the calendar, and the feeds as a calendar program reads them."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import expect
from pypdf import PdfReader

from support.kinds import kind
from support.markup import plain


def test_plan_is_printed_as_the_form(visit):
    page = visit(kind("plan"))
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = plain(" ".join(sheet.extract_text() for sheet in pdf.pages))
    words = [
        "Приложение 1", "План работы МУМО Бежецкого муниципального округа", "(учителя физики)", "№ п/п",
        "Планируемое мероприятие", "Дата проведения", "Планируемый результат",
        "1. Организационно-аналитическая деятельность", "1.1.", "Август–сентябрь", "1.2.", "1.3.",
        "2. Организационно-методическая деятельность", "2.1.", "2.7.",
    ]
    places = [text.find(word) for word in words]
    assert -1 not in places, words[places.index(-1)]
    assert places == sorted(places)
    for extra in ("Отметка", "Ответственный", "Направление", "запланировано", "весь учебный год"):
        assert extra not in text


def test_association_tells_of_its_plan(sites, visit):
    page = visit(kind("association"))
    expect(page.locator(".school-year")).to_contain_text("пока не опубликован, срок — 10\u00a0сентября 2026")
    page.goto(sites["portal"].url("associations/fizika/"))
    plan = page.locator(".school-year li").first
    assert plain(plan.inner_text()) == (
        "План работы на 2026–2027 учебный год Образец утверждён 4 сентября 2026 г."
    )


def test_plan_tells_what_was_understood(visit):
    row = visit(kind("plan")).locator("#p-1-2")
    expect(row.locator(".date")).to_contain_text("Август–сентябрь, в течение учебного года")
    assert plain(row.locator(".date .aside").inner_text()) == "август–сентябрь 2026 г.; весь учебный год"


def test_result_is_shared_as_in_the_form(visit):
    assert visit(kind("plan")).locator("#p-1-1 .result").get_attribute("rowspan") == "3"


def test_rows_stand_in_their_places(visit):
    page = visit(kind("association-calendar"), java_script_enabled=False)
    assert plain(page.locator("#d-2026-12-04 + ul").inner_text()).startswith("14:00–15:30 Семинар")
    expect(page.locator("#m-2026-09")).to_contain_text("Анализ результатов оценочных процедур")
    expect(page.locator("#m-2027-03")).to_contain_text("Анализ результатов участия во ВСОШ")
    expect(page.locator("#ves-god")).to_contain_text("ежемесячно")
    expect(page.locator("#data-utochnyaetsya")).to_contain_text("Открытый урок")
    expect(page.locator("#d-2027-05-30 + ul")).to_contain_text("Отчёты объединений")


def test_month_is_a_table_that_leads_to_its_days(visit):
    page = visit(kind("calendar-month"))
    cells = page.locator("table.grid tbody td")
    assert cells.count() % 7 == 0
    page.locator("table.grid a", has_text="4").first.click()
    page.wait_for_url("**#d-2026-12-04")
    expect(page.locator("h3:target")).to_have_text("4\u00a0декабря, пятница")


def test_strip_leads_from_month_to_month(visit):
    page = visit(kind("calendar-month"))
    months = page.get_by_role("navigation", name="Месяцы учебного года").get_by_role("link")
    assert months.count() == 12
    months.nth(5).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("январь 2027")


def test_calendars_can_be_subscribed_to_in_each_way(sites, visit):
    page = visit(kind("association-calendar"))
    address = sites["portal"].address + "associations/fizika/calendar.ics"
    webcal = address.replace("https:", "webcal:")
    links = page.locator(".subscription a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert links == [webcal, f"https://calendar.google.com/calendar/r?cid={webcal}"]
    page.locator(".subscription summary").click()
    expect(page.locator(".address")).to_have_text(address)


def feeds(site) -> list[Path]:
    return sorted(site.folder.rglob("*.ics"))


@pytest.mark.parametrize("name", ["portal", "sample", "empty"])
def test_feeds_are_read_by_others(sites, name):
    site = sites[name]
    assert {"calendar/all.ics", "calendar/deadlines.ics"} <= {
        file.relative_to(site.folder).as_posix() for file in feeds(site)
    }
    for file in feeds(site):
        content = file.read_bytes()
        lines = content.removesuffix(b"\r\n").split(b"\r\n")
        assert all(0 < len(line) <= 75 and b"\n" not in line for line in lines), file
        [line.decode() for line in lines]
        calendar = Calendar.from_ical(content)
        assert all(not component.errors for component in calendar.walk())
        uids = [str(event["UID"]) for event in calendar.events]
        assert len(uids) == len(set(uids)), file
        for event in calendar.events:
            assert event["DTSTAMP"] and event["LAST-MODIFIED"] and "SEQUENCE" in event
            assert "ATTENDEE" not in event and "ORGANIZER" not in event
            if str(event["SUMMARY"]).removeprefix("Образец: ").startswith("Срок: "):
                assert event["TRANSP"] == "TRANSPARENT"
        if file.name in ("all.ics", "calendar.ics", "plan.ics", "deadlines.ics"):
            route = file.relative_to(site.folder).as_posix()
            assert calendar["SOURCE"] == site.address + route
            assert calendar["NAME"] == calendar["X-WR-CALNAME"] and calendar["COLOR"]
            assert calendar["X-WR-TIMEZONE"] == "Europe/Moscow"


def test_plan_feed_has_every_dated_row(sites):
    content = (sites["portal"].folder / "associations/fizika/2026-2027/plan.ics").read_bytes()
    starts = {str(event["SUMMARY"]): event.start for event in Calendar.from_ical(content).events}
    assert starts == {
        "Образец: Срок: Организация выявления дефицитов в профессиональной деятельности педагогических "
        "работников и управленческих кадров": date(2026, 9, 30),
        "Образец: Срок: Анализ результатов оценочных процедур (ГИА, ВПР)": date(2026, 9, 30),
        "Образец: Срок: Анализ результатов участия во ВСОШ": date(2027, 3, 31),
        "Образец: Срок: Отчёт о работе объединения за учебный год": date(2027, 5, 30),
        "Образец: Семинар «Листы обратной связи на уроке»": datetime(2026, 12, 4, 11, tzinfo=UTC),
        "Образец: Срок: Мастер-класс «Фронтальный эксперимент без лаборанта»": date(2027, 2, 12),
        "Образец: Срок: Методическое сопровождение педагогов в подготовке к профессиональным конкурсам": date(
            2027, 3, 26
        ),
        "Образец: Срок: Педагогические чтения": date(2027, 4, 2),
    }


def test_event_is_an_event_of_schema_org(visit):
    page = visit(kind("event"))
    event = page.locator("[itemtype='https://schema.org/Event']")
    expect(event.locator("[itemprop=startDate]")).to_have_attribute("datetime", "2026-12-04T14:00:00+03:00")
    expect(event.locator("[itemprop=endDate]")).to_have_attribute("content", "2026-12-04T15:30:00+03:00")
    expect(event.locator("[itemprop=eventStatus]")).to_have_attribute("content", "https://schema.org/EventScheduled")
    assert page.get_by_role("link", name="Скачать событие").get_attribute("href").endswith(".ics")
