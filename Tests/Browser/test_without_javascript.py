"""Everything but the low-vision settings, the search and the filter of the bank is there without JavaScript."""

from playwright.sync_api import expect

from support.kinds import each_kind, kind
from support.markup import plain


@each_kind("vision", "search")
def test_page_says_the_same(visit, kind):
    with_script = visit(kind)
    # The form adds a way to find what links lead to without it.
    with_script.evaluate("document.querySelectorAll('.bank-filter').forEach((box) => box.remove())")
    without = visit(kind, java_script_enabled=False)
    expect(without.locator("main h1")).to_be_visible()
    text = plain(without.locator("body").inner_text())
    assert len(text) > 100
    assert text == plain(with_script.locator("body").inner_text())


def test_settings_page_says_what_it_lacks(visit):
    page = visit(kind("vision"), java_script_enabled=False)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("в браузере выключен JavaScript")
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_role("heading", name="Как увеличить страницу в браузере")).to_be_visible()


def test_each_link_of_the_header_leads_on(sites, visit):
    page = visit(kind("home"), java_script_enabled=False)
    links = page.locator("header.site-header a[href]")
    urls = links.evaluate_all("links => links.map((link) => link.href)")
    assert len(urls) >= 6
    for index, url in enumerate(urls):
        page.goto(sites["portal"].url(""))
        links.nth(index).click()
        expect(page).to_have_url(url)
        expect(page.locator("main h1")).to_be_visible()


def test_contents_lead_to_the_headings(visit):
    page = visit(kind("regulation"), java_script_enabled=False)
    page.get_by_role("navigation", name="Содержание страницы").get_by_role("link", name="Приложение 4").click()
    heading = page.get_by_role("heading", name="Приложение 4")
    expect(heading).to_be_in_viewport()
    expect(page.locator(":target")).to_have_text(heading.inner_text())
