"""What a calendar program makes of the files: `sampleFeed` of the Swift tests, and its second event alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, vText

PLAN = "association/fizika/2025-2026/plan"


@pytest.fixture(scope="module")
def plan(read) -> Calendar:
    return Calendar.from_ical(read("plan.ics"))


def test_a_feed_introduces_itself(plan):
    assert plan["VERSION"] == "2.0"
    assert plan["CALSCALE"] == "GREGORIAN"
    assert plan["METHOD"] == "PUBLISH"
    assert plan["PRODID"]
    name = "МО учителей физики, 2025–2026: план"
    description = "Все даты плана; сроки отмечены словом «Срок»."
    assert plan["DESCRIPTION"] == description
    # The program takes these as they are written: each as a text (RFC 7986, 5.1; RFC 5545, 3.8.8.2).
    assert plan["NAME"] == plan["X-WR-CALNAME"] == vText(name).to_ical().decode()
    assert plan["X-WR-CALDESC"] == vText(description).to_ical().decode()
    assert plan["X-WR-TIMEZONE"] == "Europe/Moscow"
    assert plan["URL"] == "https://portal.example/mumo/associations/fizika/2025-2026/plan/"
    assert plan["SOURCE"] == "https://portal.example/mumo/associations/fizika/2025-2026/plan.ics"
    assert plan["COLOR"] == "steelblue"
    assert plan.decoded("REFRESH-INTERVAL") == timedelta(days=1)
    assert plan["X-PUBLISHED-TTL"] == "P1D"


def test_a_feed_holds_its_events_in_order(plan, uid):
    assert [str(event["UID"]) for event in plan.events] == [
        uid(f"{PLAN}#3.1"),
        uid("association/fizika/2025-2026/meeting-1"),
        uid(f"{PLAN}#2.1"),
        uid(f"{PLAN}#2.2"),
        uid(f"{PLAN}#4.1"),
    ]
    assert [component.name for component in plan.subcomponents] == ["VEVENT"] * 5


def test_days_and_instants_are_understood(plan):
    assert [(event.start, event.end) for event in plan.events] == [
        (date(2025, 10, 16), date(2025, 10, 19)),
        (datetime(2025, 10, 16, 11, 30, tzinfo=UTC), datetime(2025, 10, 16, 11, 30, tzinfo=UTC)),
        (datetime(2025, 12, 4, 11, tzinfo=UTC), datetime(2025, 12, 4, 12, 30, tzinfo=UTC)),
        (date(2025, 12, 29), date(2026, 1, 1)),
        (date(2026, 5, 29), date(2026, 5, 30)),
    ]


def test_changes_and_states_are_understood(plan):
    assert [(event["SEQUENCE"], event["STATUS"], event["TRANSP"]) for event in plan.events] == [
        (0, "CONFIRMED", "OPAQUE"),
        (1, "CANCELLED", "OPAQUE"),
        (2, "CONFIRMED", "OPAQUE"),
        (0, "TENTATIVE", "OPAQUE"),
        (0, "CONFIRMED", "TRANSPARENT"),
    ]
    for event in plan.events:
        assert event.decoded("DTSTAMP") == event.decoded("LAST-MODIFIED")
    assert plan.events[2].decoded("DTSTAMP") == datetime(2025, 11, 20, tzinfo=UTC)


def test_words_are_understood(plan):
    seminar = plan.events[2]
    assert seminar["SUMMARY"] == "Семинар «Листы обратной связи на уроке», 7–9 классы; открытый"
    assert seminar["DESCRIPTION"] == (
        "Программа:\n1. Открытый урок;\n2. Обсуждение.\nПапка: \\\\school\\fizika"
    )
    assert seminar["LOCATION"] == "Информационно-методический центр МУМО, каб. 12"
    assert seminar["URL"] == "https://portal.example/mumo/events/seminar-listy/"
    assert seminar["CATEGORIES"].cats == ["семинар", "физика, математика"]


def test_an_event_alone_is_the_same_event(plan, read):
    alone = Calendar.from_ical(read("event.ics"))
    assert [event.to_ical() for event in alone.events] == [plan.events[2].to_ical()]
    assert alone["METHOD"] == "PUBLISH"
    assert not {"NAME", "X-WR-CALNAME", "SOURCE", "REFRESH-INTERVAL"} & alone.keys()


def test_a_feed_without_events_is_a_calendar(read):
    empty = Calendar.from_ical(read("empty.ics"))
    assert empty["NAME"] == "Пусто"
    assert empty.events == []
    assert [component.name for component in empty.subcomponents] == ["VTIMEZONE"]
