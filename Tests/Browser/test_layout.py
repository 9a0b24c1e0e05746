"""Nothing runs out of the window or is cut off, however narrow the window and however large the text."""

import pytest
from playwright.sync_api import expect

from support.kinds import each_kind, kind
from support.looks import LARGEST

# A narrow one; its window is also that of 1280 × 1024 at 400 %, but for the height.
PHONE = {"viewport": {"width": 320, "height": 640}, "device_scale_factor": 4}
ZOOMED_HEIGHT = 256
DESKTOP = {"viewport": {"width": 1280, "height": 1024}}

IS_WIDER_THAN_WINDOW = """() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return scrollWidth > clientWidth;
}"""

# Texts that reach over the window's edge or over the edge of a box that cuts them off. Boxes that scroll show all.
CUT_TEXTS = """() => {
    const cut = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isCutOff = (text, ends) => {
        let left = 0, right = document.documentElement.clientWidth, top = -Infinity, bottom = Infinity;
        for (let box = text.parentElement; box !== document.documentElement; box = box.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(box);
            if (overflowX === "auto" || overflowX === "scroll") return false;
            const edges = box.getBoundingClientRect();
            if (overflowX !== "visible") [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
            if (overflowY !== "visible") [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
        }
        return ends.left < left - 1 || ends.right > right + 1 || ends.top < top - 1 || ends.bottom > bottom + 1;
    };
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const style = getComputedStyle(text.parentElement);
        // The skip link stands outside until it has the focus; the announcement is for screen readers only.
        const isHiddenOnPurpose = text.parentElement.closest(".skip, .masthead .announcement");
        if (!text.data.trim() || style.visibility !== "visible" || isHiddenOnPurpose) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        if ([...range.getClientRects()].some((ends) => isCutOff(text, ends))) cut.push(text.data.trim());
    }
    return cut;
}"""

# WCAG 2.1, success criterion 1.4.12. A constructed style sheet, because the portal's policy lets no other in.
SPACE_TEXT = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("name", ["portal", "sample", "empty"])
def test_every_page_fits_a_narrow_window(sites, new_page, name):
    site = sites[name]
    page = new_page(**PHONE)
    too_wide = {}
    for route in site.unlike_routes:
        page.goto(site.url(route))
        for height in (PHONE["viewport"]["height"], ZOOMED_HEIGHT):
            page.set_viewport_size({"width": 320, "height": height})
            texts = page.evaluate(CUT_TEXTS)
            if page.evaluate(IS_WIDER_THAN_WINDOW) or texts:
                too_wide[route, height] = texts
    assert too_wide == {}


@each_kind()
def test_spaced_text_is_not_cut(visit, kind):
    page = visit(kind, **DESKTOP)
    page.evaluate(SPACE_TEXT)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 640})
        assert not page.evaluate(IS_WIDER_THAN_WINDOW), f"at {width} px"
        assert page.evaluate(CUT_TEXTS) == [], f"at {width} px"


@each_kind()
def test_largest_text_fits_the_window(visit, kind):
    page = visit(kind, LARGEST, **DESKTOP)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert not page.evaluate(IS_WIDER_THAN_WINDOW)
    assert page.evaluate(CUT_TEXTS) == []


def test_wide_table_scrolls_in_its_own_box(visit):
    page = visit(kind("markdown"), **PHONE)
    box = page.get_by_role("group", name="Таблица 2")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    expect(box).not_to_have_js_property("scrollLeft", 0)


@pytest.mark.parametrize(
    ("body", "too_wide", "cut"),
    [
        ("<p style='width: 2000px'>Широко</p>", True, []),
        ("<p style='width: 3em; overflow: hidden; white-space: nowrap'>Отрезано</p>", False, ["Отрезано"]),
        ("<p style='height: 1em; overflow: hidden'>Первая<br>вторая</p>", False, ["вторая"]),
        ("<p style='width: 3em; overflow: auto; white-space: nowrap'>Прокручивается</p>", False, []),
    ],
)
def test_the_checks_see_what_does_not_fit(new_page, body, too_wide, cut):
    page = new_page(**PHONE)
    page.set_content(body)
    assert page.evaluate(IS_WIDER_THAN_WINDOW) == too_wide
    assert page.evaluate(CUT_TEXTS) == cut
