"""Pages on A4 paper."""

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from support.kinds import kind
from support.looks import LOOKS
from support.markup import plain

# Wide tables may lie across.
A4 = {(595, 842), (842, 595)}

PRINTED = ["regulation", "order", "named-leader", "news-item", "markdown", "protocol", "meeting", "report", "practice"]


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def lines(pdf: PdfReader) -> list[list[str]]:
    """The lines of each sheet."""
    return [[plain(line) for line in sheet.extract_text().splitlines() if line.strip()] for sheet in pdf.pages]


@pytest.mark.parametrize("name", PRINTED)
def test_sheets_are_a4_and_none_is_blank(visit, name):
    pdf = printed(visit(kind(name)))
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in pdf.pages}
    assert sizes <= A4
    for number, sheet in enumerate(lines(pdf), 1):
        assert str(number) in sheet, "the sheet has no number"
        assert len("".join(sheet)) > 40, f"sheet {number} of {len(pdf.pages)}"


@pytest.mark.parametrize("name", PRINTED)
def test_paper_has_the_text_and_no_navigation(visit, name):
    page = visit(kind(name))
    navigation = page.locator("nav a, header.site-header a, header.site-header button, .skip, .contents summary")
    words = {plain(text) for text in navigation.all_text_contents()}
    heading = plain(page.get_by_role("heading", level=1).inner_text())
    headings = [plain(text) for text in page.locator("main :is(h2, h3):not(.no-print *)").all_inner_texts()]
    sheets = [line for sheet in lines(printed(page)) for line in sheet]
    text = plain(" ".join(sheets))
    assert heading in text
    assert [one for one in headings if one not in text] == []
    assert len(words) > 8
    assert (words - {heading, *headings}) & set(sheets) == set()


def test_regulation_is_printed_whole(visit):
    page = visit(kind("regulation"))
    last_row = "воспитатели дошкольных образовательных организаций"
    text = plain(" ".join(line for sheet in lines(printed(page)) for line in sheet))
    assert last_row in text
    assert all(f"{clause}." in text for clause in ("1.1", "2.2", "3.8", "4.3"))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_paper_is_white_whatever_the_screen_is(visit, look):
    page = visit(kind("regulation"), look)
    page.emulate_media(media="print")
    expect(page.locator("main p").first).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
