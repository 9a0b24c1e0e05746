"""Menus, breadcrumbs and pages of lists say where the reader is and lead on."""

import pytest
from playwright.sync_api import expect

from support.kinds import each_kind, kind

MENU = "Разделы портала"
FOOT = "Справочные страницы"


def current(page, menu: str) -> list[tuple[str, str]]:
    links = page.get_by_role("navigation", name=menu).locator("[aria-current]")
    return [
        tuple(pair)
        for pair in links.evaluate_all(
            "links => links.map((link) => [link.textContent, link.getAttribute('aria-current')])"
        )
    ]


@pytest.mark.parametrize("menu", [MENU, FOOT], ids=["top", "foot"])
def test_each_page_of_a_menu_is_marked_in_it(visit, menu):
    page = visit(kind("home"))
    assert current(page, menu) == []
    links = page.get_by_role("navigation", name=menu).locator("a[href$='/']")
    names = [name for name in links.all_inner_texts() if name != "Версия для слабовидящих"]
    assert len(names) >= 3
    for name in names:
        page.get_by_role("navigation", name=menu).get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        assert current(page, menu) == [(name, "page")]


@pytest.mark.parametrize(
    ("name", "section"),
    [("association", "Объединения"), ("regulation", "Документы"), ("news-item", "Новости"), ("news-2-of-3", "Новости")],
)
def test_section_of_a_deeper_page_is_marked(visit, name, section):
    assert current(visit(kind(name)), MENU) == [(section, "true")]


@each_kind("home", "home-with-contacts", "empty-home")
def test_breadcrumbs_lead_up(visit, kind):
    page = visit(kind)
    if kind.name == "not-found":
        expect(page.get_by_role("link", name="Главная страница")).to_be_visible()
        return
    crumbs = page.get_by_role("navigation", name="Путь к странице").get_by_role("link")
    trail = crumbs.evaluate_all("links => links.map((link) => [link.textContent, link.href])")
    assert trail[0][0] == "Главная"
    urls = [url for _, url in trail] + [page.url]
    assert all(below.startswith(above) and below != above for above, below in zip(urls, urls[1:]))
    for name, url in reversed(trail):
        assert page.goto(url).status == 200
        if name != "Главная":
            expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_list_of_news_leads_from_page_to_page(sites, visit):
    page = visit(kind("news-2-of-3"))
    pages = page.get_by_role("navigation", name="Страницы списка")
    expect(pages.locator("[aria-current=page]")).to_have_text("2")
    page.goto(sites["sample"].url("news/"))
    titles = page.locator("main .dated a").all_inner_texts()
    for number in (2, 3):
        pages.get_by_role("link", name="Следующая").click()
        expect(pages.locator("[aria-current=page]")).to_have_text(str(number))
        titles += page.locator("main .dated a").all_inner_texts()
    assert len(titles) == len(set(titles)) == 46
    expect(pages.get_by_role("link", name="Следующая")).to_have_count(0)
    for number in (2, 1):
        pages.get_by_role("link", name="Предыдущая").click()
        expect(pages.locator("[aria-current=page]")).to_have_text(str(number))
    expect(page).to_have_url(sites["sample"].url("news/"))


@pytest.mark.parametrize("name", ["portal", "sample"])
def test_missing_page_helps_to_go_on(sites, new_page, name):
    site = sites[name]
    page = new_page()
    assert page.goto(site.url("documents/net-takogo/gluboko/")).status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Страница не найдена")
    # The styles are found from any depth.
    expect(page.locator("body")).to_have_css("margin", "0px")
    page.locator("main").get_by_role("link", name="Документы").click()
    expect(page).to_have_url(site.url("documents/"))
