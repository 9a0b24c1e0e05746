"""Links within the portal lead somewhere, and every page can be reached by them."""

from http.client import HTTPConnection
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from support.sites import Site

SCHEMES = {"http", "https", "mailto", "tel", "webcal"}

pytestmark = pytest.mark.parametrize("name", ["portal", "sample", "empty"])


def targets(site: Site, route: str) -> set[str]:
    """Where a page's links, pictures and assets lead, as absolute URLs on the local server."""
    here = site.url(route)
    urls = {urljoin(here, url) for _, url in site.pages[route].references}
    # The page names its address on the published host; the tests of feeds look at that.
    urls.discard(site.pages[route].links.get("canonical", ""))
    return urls


def is_internal(site: Site, url: str) -> bool:
    return url.startswith(site.server.origin + "/")


def test_every_internal_link_is_answered(sites, name):
    site = sites[name]
    urls = {urldefrag(url).url for route in site.pages for url in targets(site, route) if is_internal(site, url)}
    assert len(urls) > 5
    connection = HTTPConnection(urlsplit(site.server.origin).netloc)
    answers = {}
    for url in sorted(urls):
        connection.request("GET", urlsplit(url).path)
        response = connection.getresponse()
        response.read()
        answers[url] = response.status
    connection.close()
    assert {url: status for url, status in answers.items() if status != 200} == {}


def test_every_anchor_exists(sites, name):
    site = sites[name]
    ids = {site.url(route): page.ids for route, page in site.pages.items()}
    links = [(route, *urldefrag(url)) for route in site.pages for url in targets(site, route)]
    anchors = [(route, page, anchor) for route, page, anchor in links if anchor and is_internal(site, page)]
    assert len(anchors) >= len(site.pages)
    assert [link for link in anchors if link[2] not in ids.get(link[1], set())] == []


def test_links_to_elsewhere_name_a_scheme_that_is_safe(sites, name):
    site = sites[name]
    elsewhere = {url for route in site.pages for url in targets(site, route) if not is_internal(site, url)}
    assert {url for url in elsewhere if urlsplit(url).scheme not in SCHEMES} == set()


def test_every_page_can_be_reached_from_the_home_page(sites, name):
    site = sites[name]
    routes = {site.url(route): route for route in site.pages}
    reached = {site.url("")}
    todo = list(reached)
    while todo:
        for url in targets(site, routes[todo.pop()]):
            page = urldefrag(url).url
            if page in routes and page not in reached:
                reached.add(page)
                todo.append(page)
    assert set(routes) - reached == {site.url("404.html")}
