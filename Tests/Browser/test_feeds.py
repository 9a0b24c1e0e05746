"""What machines read: the feed, the sitemap, the rules for robots."""

import re
import xml.etree.ElementTree as ElementTree
from urllib.request import urlopen
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from lxml import etree

from support import atom
from support.sites import ROOT, Site

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


@pytest.mark.parametrize("route", ["feed.xml", "practices/feed.xml"])
def test_feed_follows_its_standard(sites, name, route):
    site = sites[name]
    assert atom.problems(read(site, route), site.address + route) == []


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


def test_sitemap_follows_its_schema(sites, name):
    schema = etree.XMLSchema(file=ROOT / "Tests/Browser/support/sitemap.xsd")
    schema.assertValid(etree.fromstring(read(sites[name], "sitemap.xml")))


def test_schema_finds_what_is_wrong(sites, name):
    schema = etree.XMLSchema(file=ROOT / "Tests/Browser/support/sitemap.xsd")
    sitemap = read(sites[name], "sitemap.xml").decode()
    first = re.search(r"<url>.*?</url>", sitemap, re.DOTALL)[0]
    for wrong in (first * 2, first.replace("loc>", "location>"), first.replace("https:", "ftp:")):
        assert not schema.validate(etree.fromstring(sitemap.replace(first, wrong).encode()))


def test_checks_of_feeds_find_what_is_wrong(sites, name):
    site = sites[name]
    feed = read(site, "feed.xml").decode()
    assert atom.problems(feed.encode(), site.address) == ["the feed does not lead to itself"]
    slips = {
        "feed has id 0 times": (r"<id>.*?</id>", ""),
        "the feed has no language": (r' xml:lang="ru"', ""),
        "updated is 5 сентября": (r"<updated>[^<]*", "<updated>5 сентября"),
        "link is {": (r'(rel="alternate"[^>]*) href="[^"]*"', r'\1 href="/news/"'),
    }
    for expected, (right, wrong) in slips.items():
        broken = re.sub(right, wrong, feed, count=1)
        assert any(expected in problem for problem in atom.problems(broken.encode(), site.address + "feed.xml"))


def test_robots_are_led_to_the_sitemap(sites, name):
    site = sites[name]
    robots = RobotFileParser()
    robots.parse(read(site, "robots.txt").decode().splitlines())
    assert robots.site_maps() == [site.address + "sitemap.xml"]
    assert robots.can_fetch("*", site.address)
