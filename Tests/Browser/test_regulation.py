"""The regulation is cited by clauses, so each has a place of its own."""

import pytest
from playwright.sync_api import expect

from support.kinds import kind

LAST_CLAUSES = {1: 7, 2: 2, 3: 8, 4: 3}
CLAUSES = [f"{section}.{number}" for section, last in LAST_CLAUSES.items() for number in range(1, last + 1)]

CLEAR = "rgba(0, 0, 0, 0)"


def anchor(clause: str) -> str:
    return "p-" + clause.replace(".", "-")


def test_every_clause_begins_with_its_number(visit):
    page = visit(kind("regulation"))
    texts = {clause: page.locator(f"p#{anchor(clause)}").all_inner_texts() for clause in CLAUSES}
    assert {clause for clause, found in texts.items() if len(found) != 1 or len(found[0]) < len(clause) + 8} == set()
    assert {clause for clause, found in texts.items() if not found[0].startswith(f"{clause}.")} == set()


def test_clauses_stand_in_order(sites):
    page = sites["portal"].pages[kind("regulation").route]
    assert {anchor(clause) for clause in CLAUSES} <= page.ids
    assert not {anchor(f"{section}.{last + 1}") for section, last in LAST_CLAUSES.items()} & page.ids


@pytest.mark.parametrize("scripted", [True, False], ids=["with-script", "without"])
def test_link_to_a_clause_shows_and_marks_it(visit, scripted):
    page = visit(kind("regulation"), anchor="#p-3-1", java_script_enabled=scripted)
    clause = page.locator(":target")
    expect(clause).to_be_in_viewport(ratio=1)
    assert clause.inner_text().startswith("3.1")
    expect(page.locator("#p-3-2")).to_have_css("background-color", CLEAR)
    expect(clause).not_to_have_css("background-color", CLEAR)


def test_number_of_a_clause_is_a_link_to_it(sites, visit):
    page = visit(kind("regulation"))
    page.locator("#p-3-4").get_by_role("link", name="3.4").click()
    expect(page).to_have_url(sites["portal"].url("documents/polozhenie/#p-3-4"))
    expect(page.locator(":target")).to_have_id("p-3-4")


def test_coming_date_on_the_home_page_leads_to_its_clause(visit):
    page = visit(kind("home"))
    dates = page.get_by_role("heading", name="Ближайшие даты").locator("..")
    dates.get_by_role("link").first.click()
    expect(page.locator(":target")).to_contain_text("10 сентября")
