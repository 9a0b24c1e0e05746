"""What a visit loads: nothing from elsewhere, nothing in vain, not much."""

import pytest
from playwright.sync_api import Route

from support.kinds import each_kind
from support.watching import Watch

# For the first visit of any page: document, styles, script, icon.
HEAVIEST = 60 * 1024

# One after the other, for a jump to the end of a long page passes some by.
SHOW_PICTURES = """async () => {
    for (const image of document.images) {
        image.scrollIntoView()
        await image.decode()
    }
}"""


@pytest.mark.parametrize("name", ["portal", "sample", "empty"])
def test_every_page_loads_without_a_complaint(sites, new_page, name):
    site = sites[name]
    page = new_page()
    watch = Watch(page)
    complaints = {}
    for route in site.unlike_routes:
        watch.problems.clear()
        watch.urls.clear()
        response = page.goto(site.url(route))
        # Pictures load when they come near the window.
        page.evaluate(SHOW_PICTURES)
        foreign = [url for url in watch.urls if not url.startswith(site.url(""))]
        if response.status != 200 or watch.problems or foreign:
            complaints[route] = [response.status, *watch.problems, *foreign]
    assert complaints == {}


@each_kind("not-found")
def test_first_visit_loads_only_the_page_its_assets_and_its_pictures(sites, new_page, kind):
    site = sites[kind.site]
    page = new_page()
    watch = Watch(page)
    page.goto(site.url(kind.route))
    markup = site.pages[kind.route]
    pictures = {url for element, url in markup.references if element == "img"}
    known = {site.url(kind.route)} | {site.url(site.route(url)) for url in markup.assets | pictures}
    # Plans, calendars, the bank and the search have styles and scripts of their own; no other page loads them.
    own = {"practices": 2, "search": 2, "needs": 0, "empty-needs": 0, "plan": 1}
    own |= dict.fromkeys(["home", "home-with-contacts", "empty-home"], 1)
    is_own = kind.route.startswith("practices/") or "calendar/" in kind.route
    assert len(markup.assets) == 3 + own.get(kind.name, 1 if is_own else 0)
    assert set(watch.urls) <= known
    assert {site.url(site.route(url)) for url in markup.assets} <= set(watch.urls)


@pytest.mark.parametrize("name", ["portal", "sample", "empty"])
def test_first_visit_of_any_page_is_light(sites, name):
    site = sites[name]
    weights = {
        route: site.size(route) + sum(site.size(site.route(url)) for url in page.assets)
        for route, page in site.pages.items()
    }
    assert min(weights.values()) > 1024
    assert {route: weight for route, weight in weights.items() if weight > HEAVIEST} == {}


def test_watch_hears_each_kind_of_complaint(new_page):
    html = """<!doctype html>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src http://page.test/a.js">
        <script>inline()</script><script src="a.js"></script><script src="gone.js"></script>
        <img src="http://elsewhere.test/picture.png">"""

    def answer(route: Route) -> None:
        if route.request.url.endswith("a.js"):
            route.fulfill(content_type="text/javascript", body="console.warn('warned'); setTimeout(() => { gone() })")
        else:
            route.fulfill(content_type="text/html", body=html)

    page = new_page()
    watch = Watch(page)
    page.route("**/*", answer)
    with page.expect_event("pageerror"):
        page.goto("http://page.test/")
    heard = "\n".join(watch.problems)
    assert "policy violation: script-src-elem inline" in heard
    assert "policy violation: script-src-elem http://page.test/gone.js" in heard
    assert "policy violation: img-src http://elsewhere.test/picture.png" in heard
    assert "warning: warned" in heard
    assert "exception: gone is not defined" in heard
