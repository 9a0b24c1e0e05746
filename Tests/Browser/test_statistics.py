"""The protected statistics: bars that tell what the tables tell, and nothing beyond the published numbers."""

import csv
import io
import json
import re
import urllib.request

import pytest
from playwright.sync_api import expect

from support.kinds import kind

PAGES = ["statistics", "association-statistics"]


def text(site, route: str) -> str:
    with urllib.request.urlopen(site.url(route)) as response:
        return response.read().decode("utf-8-sig")


@pytest.mark.parametrize("name", PAGES)
def test_bars_are_as_long_as_the_percentages_beside_them(visit, name):
    page = visit(kind(name))
    rows = page.locator("tr:has(svg)").evaluate_all(
        """rows => rows.map((row) => {
          const bar = row.querySelector("svg"), part = bar.querySelector("rect");
          const text = row.lastElementChild.textContent.trim();
          return [part.getBoundingClientRect().width / bar.clientWidth, text ? parseInt(text) : 0];
        })""")
    assert len(rows) > 20
    assert all(abs(length - percent / 100) < 0.02 for length, percent in rows)


@pytest.mark.parametrize("name", PAGES)
def test_bars_are_left_to_the_eye(visit, name):
    page = visit(kind(name))
    assert page.locator("tr:has(svg) svg:not([aria-hidden=true])").count() == 0
    assert page.locator("[style]").count() == 0
    assert page.locator("table.statistics tbody tr:not(:has(> th[scope=row]))").count() == 0


@pytest.mark.parametrize(("name", "base"), [("statistics", 10), ("association-statistics", 5)])
def test_every_number_says_how_far_it_may_be_off(visit, name, base):
    page = visit(kind(name))
    numbers = page.locator("tr:has(svg) td:nth-child(2)").all_inner_texts()
    for number in numbers:
        if number.startswith("менее"):
            assert number.split(" на ")[0] == f"менее {base}"
            continue
        count, low, high = map(int, re.match(r"около (\d+) \(от (\d+) до (\d+)\)", number).groups())
        assert count % base == 0
        assert (low, high) == (count - base + 1, count + base - 1)
    legend = page.locator("main").inner_text().replace("\xa0", " ")
    assert f"Числа округлены до кратного {base}. Истинное значение отличается не более чем на {base - 1}" in legend
    assert "не чаще раза в учебный год" in legend


def test_the_example_says_that_it_is_one(visit):
    for name in PAGES:
        page = visit(kind(name))
        assert page.get_by_text("Образец", exact=True).is_visible()
        assert page.get_by_text("вычислены из придуманных данных").is_visible()


def test_associations_lead_to_their_statistics(sites, visit):
    site = sites["portal"]
    page = visit(kind("statistics"))
    routes = page.locator("main .sections a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert "/statistics/fizika/" in routes
    assert "/statistics/small/" in routes
    page.goto(site.url("associations/himiya/"))
    page.get_by_role("link", name="Статистика малых объединений").click()
    expect(page).to_have_url(site.url("statistics/small/"))
    expect(page.locator("h1")).to_have_text("Статистика")


def test_the_downloads_say_what_the_pages_say(sites):
    site = sites["portal"]
    rows = list(csv.DictReader(io.StringIO(text(site, "statistics/statistics.csv")), delimiter=";"))
    data = json.loads(text(site, "statistics/statistics.json"))
    assert {row["Образец"] for row in rows} == {"да"}
    counts = [count for snapshot in data["snapshots"] for table in snapshot["tables"] for count in table["counts"]]
    assert [int(row["Число"]) for row in rows] == counts
    for snapshot in data["snapshots"]:
        for table in snapshot["tables"]:
            assert sum(table["counts"]) == table["total"]
            assert all(count % table["base"] == 0 for count in table["counts"])
