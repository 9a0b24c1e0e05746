"""The search over the whole portal, in a browser."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from support.kinds import kind
from support.markup import plain
from support.watching import Watch

GOLDEN = [
    line.split("\t") for line in (Path(__file__).parent / "golden_queries.tsv").read_text("utf-8").splitlines()
]
# A reader looks at so many results before trying other words.
SEEN = 5


@pytest.fixture
def search(visit) -> Page:
    return visit(kind("search"))


def ask(page: Page, query: str) -> None:
    page.get_by_label("Что найти").fill(query)
    page.get_by_label("Что найти").press("Enter")
    wait(page)


def wait(page: Page) -> None:
    page.locator(".results[aria-busy=false]").wait_for(state="attached")


def found(page: Page) -> list[str]:
    return [link.get_attribute("href").lstrip("/") for link in page.locator(".results .name a").all()]


def test_golden_queries_find_their_pages(search):
    assert len(GOLDEN) >= 120
    missed = {}
    for query, route in GOLDEN:
        ask(search, query)
        if route not in found(search)[:SEEN]:
            missed[query] = (route, found(search)[:SEEN])
    assert missed == {}


@pytest.mark.parametrize(
    ("query", "other"),
    [("отчёт", "отчет"), ("ребёнок", "ребенок"), ("протокол", "протоколами"), ("ОБЖ", "ОБЗР"), ("ОГЭ", "ЕГЭ")],
)
def test_two_spellings_find_the_same(search, query, other):
    ask(search, query)
    first = found(search)
    ask(search, other)
    assert first != []
    assert set(found(search)) == set(first)


def test_wrong_keyboard_layout_is_understood_and_said(search):
    ask(search, "ehjrb")
    status = search.locator(".found")
    expect(status).to_contain_text("по запросу «уроки»")
    assert found(search) != []


def test_question_stands_in_the_address(sites, search):
    ask(search, "план работы")
    assert parse_qs(urlsplit(search.url).query) == {"q": ["план работы"]}
    first = found(search)
    ask(search, "семинар")
    search.go_back()
    wait(search)
    expect(search.get_by_label("Что найти")).to_have_value("план работы")
    assert found(search) == first
    search.goto(sites["portal"].url("search/?q=семинар&вид=Событие"))
    wait(search)
    assert found(search) == ["events/seminar-listy-obratnoj-svyazi/"]
    expect(search.get_by_label("Вид")).to_have_value("Событие")


@pytest.mark.parametrize(
    ("label", "value", "query", "route"),
    [
        ("Вид", "Заседание", "план", "associations/fizika/2026-2027/meeting-"),
        ("Объединение", "Учителя физики", "план", ""),
        ("Учебный год", "2026–2027", "семинар", ""),
    ],
)
def test_filters_narrow_the_search(search, label, value, query, route):
    ask(search, query)
    before = search.locator(".found").inner_text()
    search.get_by_text("Сузить поиск").click()
    search.get_by_label(label).select_option(value)
    wait(search)
    assert search.locator(".found").inner_text() != before
    assert found(search) != []
    if route:
        assert all(url.startswith(route) for url in found(search))
    for meta in search.locator(".results .meta").all_inner_texts():
        assert value in meta


def test_results_show_the_hit_and_where_it_is(search):
    ask(search, "диагностики")
    expect(search.locator(".results mark").first).to_contain_text("диагност")
    assert plain(search.locator(".found").inner_text()).startswith("Найдено: ")
    expect(search.locator(".found")).to_have_attribute("role", "status")


def test_more_results_come_by_keyboard(search):
    ask(search, "объединение")
    count = len(found(search))
    assert count == 10
    button = search.get_by_role("button", name="Показать ещё")
    button.focus()
    search.keyboard.press("Enter")
    expect(search.locator(".results .name a").nth(count)).to_be_focused()
    assert len(found(search)) > count


@pytest.mark.parametrize(("second", "count"), [("щщщщщщщщщ", 0), ("", 0)])
def test_a_slow_answer_to_an_older_question_is_let_go(sites, new_page, second, count):
    page = new_page()
    held = []
    page.route("**/*.pf_fragment", lambda route: held.append(route) if not held else route.continue_())
    page.goto(sites["portal"].url("search/?q=план"))
    expect(page.locator(".found")).to_have_text("Идёт поиск…")
    page.wait_for_timeout(0)
    while not held:
        page.wait_for_timeout(20)
    page.get_by_label("Что найти").fill(second)
    page.get_by_label("Что найти").press("Enter")
    wait(page)
    held[0].continue_()
    page.get_by_label("Что найти").press("End")
    assert len(found(page)) == count


def test_two_presses_of_more_show_no_page_twice(search):
    ask(search, "объединение")
    button = search.get_by_role("button", name="Показать ещё")
    button.dispatch_event("click")
    button.dispatch_event("click")
    expect(search.locator(".results .name a").nth(15)).to_be_visible()
    assert len(found(search)) == len(set(found(search)))


@pytest.mark.parametrize("query", ["\"", "(((", "😀", "   "])
def test_a_question_without_a_word_finds_nothing(search, query):
    ask(search, query)
    assert found(search) == []
    expect(search.locator(".found")).not_to_contain_text("Найдено")


def test_abbreviation_is_understood_in_the_wrong_layout(search):
    ask(search, "j,;")
    expect(search.locator(".found")).to_contain_text("по запросу «обж»")
    assert "associations/obzr-fizkultura/" in found(search)


def test_nothing_found_is_said(search):
    ask(search, "щщщщщщщщщ")
    expect(search.locator(".found")).to_contain_text("Ничего не найдено")
    expect(search.get_by_role("button", name="Показать ещё")).to_be_hidden()
    assert found(search) == []


def test_page_leads_on_without_a_script(visit):
    page = visit(kind("search"), java_script_enabled=False)
    expect(page.get_by_role("search")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Поиск работает, когда в браузере включён JavaScript")
    expect(page.locator("main").get_by_role("link", name="Документы")).to_be_visible()


def test_page_leads_on_without_an_index(sites, new_page):
    page = new_page()
    page.route("**/pagefind/*", lambda route: route.fulfill(status=404))
    page.goto(sites["portal"].url("search/?q=план"))
    wait(page)
    expect(page.locator(".found")).to_have_text("Поиск сейчас не работает.")
    expect(page.locator("main").get_by_role("link", name="Документы")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("включён JavaScript")


def test_only_the_search_page_runs_compiled_code(sites):
    site = sites["portal"]
    policies = {
        route: page.policy for route, page in site.pages.items() if "wasm-unsafe-eval" in page.policy
    }
    assert set(policies) == {"search/"}
    assert "unsafe-inline" not in policies["search/"] and "'unsafe-eval'" not in policies["search/"]


def test_search_complains_of_nothing(sites, new_page):
    page = new_page()
    watch = Watch(page)
    page.goto(sites["portal"].url("search/?q=план"))
    wait(page)
    assert watch.problems == []
    assert all(url.startswith(sites["portal"].url("")) for url in watch.urls)


def test_search_works_below_a_path(sites, new_page):
    page = new_page()
    page.goto(sites["sample"].url("search/?q=решение"))
    wait(page)
    assert any(url.startswith("mumo/associations/") for url in found(page))
