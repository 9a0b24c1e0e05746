"""The portal without a mouse."""

import pytest
from playwright.sync_api import Page, expect

from support.kinds import each_kind, kind
from support.looks import LOOKS

FOCUSED = "document.activeElement"

# What the focused element shows of its focus: the outline, and whether it stands out from what is behind it.
# Nothing once the Tab key has come round.
FOCUS_RING = """() => {
    const channels = (color) => color.match(/[\\d.]+/g).map(Number);
    const luminance = (color) => {
        const [red, green, blue] = channels(color).map((value) => {
            value /= 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
        const color = getComputedStyle(element).backgroundColor;
        return channels(color)[3] === 0 ? behind(element.parentElement) : color;
    };
    const element = document.activeElement;
    if (element === document.body || element.hasSeenFocus) return null;
    element.hasSeenFocus = true;
    const style = getComputedStyle(element);
    const isInside = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) <= 0;
    const levels = [style.outlineColor, behind(isInside ? element : element.parentElement)].map(luminance);
    const box = element.getBoundingClientRect();
    return {
        name: element.outerHTML.slice(0, 200),
        isDrawn: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        contrast: (Math.max(...levels) + 0.05) / (Math.min(...levels) + 0.05),
        isInWindow: box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0,
    };
}"""

HEADER_CONTROLS = "header.site-header :is(a[href], button):visible"


def rings(page: Page) -> list[dict]:
    """The focus of each stop of the Tab key, from the top of a page to its end."""
    stops = []
    while True:
        page.keyboard.press("Tab")
        if not (stop := page.evaluate(FOCUS_RING)):
            return stops
        stops.append(stop)


@each_kind()
def test_skip_link_comes_first_and_leads_to_the_text(visit, kind):
    page = visit(kind)
    link = page.get_by_role("link", name="Перейти к содержанию")
    expect(link).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('main').contains({FOCUSED})")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_tab_reaches_each_control_of_the_header_in_order(visit, look):
    page = visit(kind("page"), look)
    controls = page.locator(HEADER_CONTROLS).evaluate_all("all => all.map((one) => one.outerHTML)")
    assert len(controls) >= 6
    page.keyboard.press("Tab")
    reached = []
    for _ in controls:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(f"{FOCUSED}.outerHTML"))
    assert reached == controls


def unseen(stops: list[dict]) -> list[dict]:
    # WCAG 2.1, success criterion 1.4.11, asks for this contrast.
    return [stop for stop in stops if not stop["isDrawn"] or stop["contrast"] < 3 or not stop["isInWindow"]]


@each_kind()
def test_focus_is_seen_wherever_it_goes(visit, kind):
    stops = rings(visit(kind))
    assert len(stops) >= 8
    assert unseen(stops) == []


@pytest.mark.parametrize("look", LOOKS[1:], ids=lambda look: look.name)
@pytest.mark.parametrize("name", ["vision", "markdown", "news-2-of-3"])
def test_focus_is_seen_in_all_colours(visit, name, look):
    stops = rings(visit(kind(name), look))
    assert len(stops) >= 8
    assert unseen(stops) == []


def test_check_sees_that_focus_is_hidden(new_page):
    page = new_page()
    page.set_content(
        "<body style='background: white'><a href='#1' style='outline: none'>1</a>"
        "<a href='#2' style='outline: 3px solid #eee'>2</a><a href='#3' style='position: fixed; left: -99px'>3</a>"
        "<a href='#4' style='outline: 3px solid black'>4</a>"
    )
    drawn, pale, away, good = rings(page)
    assert not drawn["isDrawn"]
    assert pale["contrast"] < 3
    assert not away["isInWindow"]
    assert good["isDrawn"] and good["contrast"] > 20 and good["isInWindow"]


def test_low_vision_settings_are_made_from_the_keyboard(visit):
    page = visit(kind("vision"))
    page.get_by_role("radio", name="Обычный", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Крупный", exact=True)).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-size", "large")
