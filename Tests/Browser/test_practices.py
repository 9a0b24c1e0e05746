"""The bank of experience: found by links, filtered by a script, printed for a lesson, read by machines."""

import io
import json
import re
from urllib.request import urlopen

import feedparser
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from support.kinds import Kind, kind
from support.markup import plain
from support.watching import Watch

SAMPLE_HOME = kind("home-with-contacts")
SAMPLE_LIST = Kind("sample-practices", "sample", "practices/")
WANTED = "Опыт без лаборанта"
PHONE = {"viewport": {"width": 360, "height": 640}}


TITLES = "main .practices .name a:visible"


def titles(page) -> list[str]:
    return [plain(title) for title in page.locator(TITLES).all_inner_texts()]


def test_physicist_without_internet_finds_an_entry_in_three_actions(visit):
    page = visit(SAMPLE_HOME, java_script_enabled=False)
    page.get_by_role("navigation", name="Банк опыта по предметам").get_by_role("link", name="Физика").click()
    # A click does not wait for the page that it leads to.
    expect(page.locator(TITLES)).to_have_count(2)
    assert titles(page) == ["Видео с орбиты", WANTED]
    page.get_by_role("navigation", name="Уточнить по условиям").get_by_role("link", name="без интернета").click()
    expect(page.locator(TITLES)).to_have_count(1)
    assert titles(page) == [WANTED]
    page.get_by_role("link", name=WANTED).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WANTED)


def test_and_in_two_with_javascript(visit):
    page = visit(SAMPLE_HOME)
    box = page.get_by_role("searchbox", name="Предмет, класс, условия, трудность")
    # A field for words, not a box to check.
    assert box.bounding_box()["width"] > 200
    box.fill("физика малокомплектная без интернета")
    box.press("Enter")
    expect(page.locator("output")).to_have_text("Нашлось: 1 практика.")
    page.get_by_role("link", name=WANTED).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WANTED)


def test_filters_are_combined_and_stand_in_the_address(sites, visit, new_page):
    page = visit(SAMPLE_LIST)
    page.get_by_role("button", name="Подобрать").click()
    expect(page.locator("output")).to_have_text("Нашлось: 14 практик.")
    page.get_by_label("Предмет").select_option(label="физика")
    expect(page.locator("output")).to_have_text("Нашлось: 2 практики.")
    page.get_by_label("без интернета").check()
    expect(page.locator("output")).to_have_text("Нашлось: 1 практика.")
    assert titles(page) == [WANTED]
    expect(page).to_have_url(re.compile(r"/practices/\?subject=fizika&condition=bez-interneta$"))
    other = new_page()
    other.goto(page.url)
    expect(other.locator("output")).to_have_text("Нашлось: 1 практика.")
    expect(other.get_by_label("Предмет")).to_have_value("fizika")
    expect(other.get_by_label("без интернета")).to_be_checked()
    other.get_by_label("Класс").select_option(label="8 класс")
    other.get_by_label("ОВЗ").check()
    expect(other.locator("output")).to_have_text("Ничего не нашлось. Снимите одно из условий.")
    other.get_by_role("button", name="Сбросить").click()
    expect(other.locator("output")).to_have_text("Нашлось: 14 практик.")
    expect(other).to_have_url(sites["sample"].url("practices/"))


def test_way_back_keeps_what_was_chosen(visit):
    page = visit(Kind("", "sample", "practices/?subject=fizika"))
    expect(page.locator("output")).to_have_text("Нашлось: 2 практики.")
    page.get_by_role("link", name=WANTED).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WANTED)
    page.go_back()
    expect(page.locator("output")).to_have_text("Нашлось: 2 практики.")
    assert titles(page) == ["Видео с орбиты", WANTED]


@pytest.mark.parametrize(
    ("words", "count"),
    [("физике", 2), ("физикой", 2), ("физическая", 0), ("ПРАКТИКА 07", 1), ("обратная связь", 14), ("7 класс химия", 12), ("опыт лаборант", 1), ("зебра", 0)],
)
def test_words_are_found_in_any_form(visit, words, count):
    page = visit(Kind("", "sample", f"practices/?q={words}"))
    expect(page.locator("output")).to_have_text(
        re.compile(rf"Нашлось: {count} практ" if count else "Ничего не нашлось")
    )


def test_page_of_a_subject_leads_to_the_list_filtered_by_it(visit):
    page = visit(Kind("", "sample", "practices/subject/fizika/"))
    page.get_by_role("searchbox").fill("интернет")
    page.get_by_role("button", name="Подобрать").click()
    expect(page.locator("output")).to_have_text("Нашлось: 1 практика.")
    expect(page.get_by_label("Предмет")).to_have_value("fizika")


def test_index_is_fetched_only_when_the_filter_is_used(sites, new_page):
    site = sites["sample"]
    page = new_page()
    watch = Watch(page)
    page.goto(site.url("practices/"))
    assert site.url("practices/index.json") not in watch.urls
    page.get_by_role("button", name="Подобрать").click()
    expect(page.locator("output")).to_be_visible()
    assert site.url("practices/index.json") in watch.urls
    assert watch.problems == []


def test_list_is_still_there_when_the_index_is_not(sites, new_page):
    page = new_page()
    page.route("**/practices/index.json", lambda route: route.abort())
    page.goto(sites["sample"].url("practices/?subject=fizika"))
    expect(page.get_by_text("Подбор сейчас недоступен")).to_be_visible()
    assert len(titles(page)) == 10


def test_results_come_first_on_a_phone(visit):
    page = visit(Kind("", "sample", "practices/?subject=fizika"), **PHONE)
    expect(page.get_by_label("Предмет")).to_be_hidden()
    page.get_by_text("Предмет, класс, условия и другое").click()
    expect(page.get_by_label("Предмет")).to_have_value("fizika")


def test_filter_is_used_by_keyboard_alone(visit):
    page = visit(SAMPLE_LIST)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("химия")
    page.keyboard.press("Enter")
    expect(page.locator("output")).to_have_text("Нашлось: 12 практик.")
    page.get_by_role("searchbox").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_label("Предмет")).to_be_focused()


def test_lists_go_from_page_to_page(visit):
    page = visit(SAMPLE_LIST, java_script_enabled=False)
    found = titles(page)
    page.get_by_role("navigation", name="Страницы списка").get_by_role("link", name="Следующая").click()
    page.wait_for_url("**/practices/page/2/")
    found += titles(page)
    assert len(found) == len(set(found)) == 14
    assert found[:3] == ["Видео с орбиты", WANTED, "Практика 12"]


def test_archived_entry_is_kept_with_a_mark_and_out_of_lists(sites, visit):
    page = visit(kind("archived-practice"))
    expect(page.get_by_text("Практика в архиве.")).to_be_visible()
    lists = {route: html for route, html in sites["sample"].pages.items() if "arhivnaya" in str(html.references)}
    assert set(lists) == {"practices/archive/", "practices/arhivnaya/"}


def test_draft_is_nowhere(sites):
    files = [file for file in sites["sample"].folder.rglob("*") if file.is_file()]
    assert [file for file in files if "Черновой приём".encode() in file.read_bytes()] == []


def test_page_says_why_it_has_its_level(visit):
    page = visit(kind("practice"), java_script_enabled=False)
    page.get_by_text("Почему такой уровень").click()
    steps = [plain(step) for step in page.locator(".evidence li").all_inner_texts()]
    assert steps[:3] == [
        "Опробовано — да: удачных применений — 2",
        "Есть данные до и после — да: таблица «до — после» стоит в результатах",
        "Повторено коллегой — да: удачных применений у коллег — 1",
    ]
    expect(page.get_by_text("Что повысит уровень:")).to_be_visible()


def test_map_shows_gaps(visit):
    page = visit(kind("needs"), java_script_enabled=False)
    assert page.locator(".needs li").count() == 40
    gap = page.locator(".needs li", has_text="Аттестация педагога")
    expect(gap).to_contain_text("нет практик: нужны авторы")
    gap.get_by_role("link").click()
    expect(page.get_by_text("Нет практик: нужны авторы.")).to_be_visible()
    page.get_by_role("link", name="Как описать практику").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Как описать практику")


def test_names_stand_in_the_bank_by_consent_only(sites):
    page = (sites["sample"].folder / "practices/nuzhnaya/index.html").read_text("utf-8")
    assert "Фамилия\u00a0И.\u00a0О." in page
    nameless = (sites["nameless"].folder / "practices/nuzhnaya/index.html").read_text("utf-8")
    assert "Фамилия" not in nameless and "автор практики" in nameless


def test_entry_is_read_by_machines(visit):
    page = visit(kind("practice"))
    data = json.loads(page.locator("script[type='application/ld+json']").text_content())
    assert data["@type"] == "LearningResource"
    assert data["name"] == "Листы обратной связи на уроке физики"
    assert data["educationalLevel"] == "7–9\u00a0классы"
    assert data["license"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert data["dateModified"] == "2025-05-20"


@pytest.mark.parametrize(("name", "count"), [("portal", 6), ("sample", 14), ("empty", 0)])
def test_feed_of_the_bank_is_read_by_others(sites, name, count):
    site = sites[name]
    with urlopen(site.url("practices/feed.xml")) as response:
        feed = feedparser.parse(response.read())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10" and feed.feed.link == site.address + "practices/"
    assert len(feed.entries) == count
    updates = [entry.updated for entry in feed.entries]
    assert updates == sorted(updates, reverse=True)
    assert all(site.route("/" + entry.link.split("/", 3)[3]) in site.pages for entry in feed.entries)


def test_paper_has_what_a_lesson_needs(visit):
    page = visit(kind("practice"))
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) <= 2
    first = plain(sheets[0].extract_text())
    assert all(words in first for words in ("Подготовка", "Материалы", "Шаги", "Доказанность 3 из 5"))
    text = plain(" ".join(sheet.extract_text() for sheet in sheets))
    assert "/practices/listy-obratnoj-svyazi/" in text
    assert "Похожие практики" not in text and "Подобрать" not in text
