"""What machines read: the feed, the sitemap, the rules for robots."""

import xml.etree.ElementTree as ElementTree
from urllib.request import urlopen
from urllib.robotparser import RobotFileParser

import feedparser
import pytest

from support.sites import Site

pytestmark = pytest.mark.parametrize("name", ["portal", "sample", "empty"])

NAMESPACE = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(site: Site, route: str) -> bytes:
    with urlopen(site.url(route)) as response:
        return response.read()


def test_feed_is_read_by_others(sites, name):
    site = sites[name]
    feed = feedparser.parse(read(site, "feed.xml"))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed and feed.feed.author
    assert feed.feed.link == site.address + "news/"
    news = [route for route in site.pages if route.startswith("news/") and "page/" not in route and route != "news/"]
    assert len(feed.entries) == min(20, len(news))
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.title and entry.published_parsed and entry.updated_parsed
        assert entry.link.removeprefix(site.address) in news
    dates = [entry.published for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)


def test_every_page_leads_to_the_feed(sites, name):
    site = sites[name]
    assert {page.links.get("alternate") for page in site.pages.values()} == {f"{site.base}feed.xml"}


def test_sitemap_lists_each_indexed_page_once(sites, name):
    site = sites[name]
    urls = [
        place.text for place in ElementTree.fromstring(read(site, "sitemap.xml")).findall("map:url/map:loc", NAMESPACE)
    ]
    indexed = [site.address + route for route, page in site.pages.items() if page.is_indexed]
    assert sorted(urls) == sorted(indexed)
    assert site.address + "404.html" not in urls


def test_robots_are_led_to_the_sitemap(sites, name):
    site = sites[name]
    robots = RobotFileParser()
    robots.parse(read(site, "robots.txt").decode().splitlines())
    assert robots.site_maps() == [site.address + "sitemap.xml"]
    assert robots.can_fetch("*", site.address)
