"""The bytes themselves: lines, folds, texts (RFC 5545, 3.1 and 3.3.11)."""

import re

import pytest
from icalendar import Calendar

FILES = ["plan.ics", "event.ics", "empty.ics", "texts.ics"]


@pytest.mark.parametrize("name", FILES)
def test_lines_are_short_and_whole(read, name):
    content = read(name)
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        assert 0 < len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()


@pytest.mark.parametrize("name", FILES)
def test_each_content_line_is_of_the_grammar(read, name):
    for line in read(name).decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        assert re.fullmatch(r"[A-Z-]+(;VALUE=(DATE|DURATION|URI))?:.*", line), line


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_refused(read, name):
    calendar = Calendar.from_ical(read(name))
    for component in calendar.walk():
        assert not component.errors


def test_texts_come_back_as_they_were(read, uid):
    texts = [text.decode() for text in read("texts").split(b"\xff")[:-1]]
    events = {str(event["UID"]): event for event in Calendar.from_ical(read("texts.ics")).events}
    assert len(events) == len(texts) > 500
    for index, text in enumerate(texts):
        event = events[uid(f"text#{index}")]
        text = re.sub("\r\n|[\r\u2028]", "\n", text)
        assert event["SUMMARY"] == event["DESCRIPTION"] == event["LOCATION"] == text
        assert event["CATEGORIES"].cats == [text, "ещё"]
