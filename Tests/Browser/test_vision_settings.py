"""«Версия для слабовидящих»: chosen once, in force everywhere, and never in the way."""

import pytest
from playwright.sync_api import Page, expect

from support.kinds import kind
from support.watching import Watch

KEY = "mumo-vision"

COLORS = "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"


@pytest.fixture
def settings(visit) -> Page:
    return visit(kind("vision"))


def choose(page: Page, group: str, choice: str) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=choice, exact=True).check()


def font_size(page: Page) -> float:
    return page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")


def announcement(page: Page):
    return page.locator("main [role=status]")


def test_settings_last_on_other_pages_and_after_reloading(sites, settings):
    usual = font_size(settings)
    choose(settings, "Размер шрифта", "Очень крупный")
    choose(settings, "Интервалы", "Большие")
    choose(settings, "Цвета", "Белым по чёрному")

    settings.goto(sites["portal"].url("o-mumo/"))
    for _ in range(2):
        expect(settings.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
        expect(settings.locator("body")).to_have_css("color", "rgb(255, 255, 255)")
        expect(settings.locator("body")).not_to_have_css("letter-spacing", "normal")
        assert font_size(settings) >= 1.9 * usual
        expect(settings.get_by_role("link", name="Версия для слабовидящих: включена")).to_be_visible()
        settings.reload()


@pytest.mark.parametrize(
    "choice", ["Чёрным по белому", "Белым по чёрному", "Тёмно-синим по голубому", "Коричневым по бежевому"]
)
def test_colours_are_those_of_their_swatch(settings, choice):
    swatch = settings.locator("label", has_text=choice).locator(".swatch").evaluate(COLORS)
    assert settings.locator("body").evaluate(COLORS) != swatch or choice == "Чёрным по белому"
    choose(settings, "Цвета", choice)
    assert settings.locator("body").evaluate(COLORS) == swatch


def test_settings_page_shows_what_is_chosen(settings):
    choose(settings, "Интервалы", "Увеличенные")
    settings.reload()
    expect(settings.get_by_role("radio", name="Увеличенные")).to_be_checked()
    expect(settings.get_by_role("radio", name="Как на устройстве")).to_be_checked()


def test_pictures_give_way_to_their_descriptions(visit, settings):
    choose(settings, "Изображения", "Скрыть")
    expect(settings.get_by_text("Изображение: Знак портала")).to_be_visible()
    expect(settings.get_by_role("img", name="Знак портала")).to_be_hidden()
    choose(settings, "Изображения", "Показывать")
    expect(settings.get_by_text("Изображение: Знак портала")).to_be_hidden()
    expect(settings.get_by_role("img", name="Знак портала")).to_be_visible()


def test_reset_on_the_settings_page(settings):
    usual = font_size(settings)
    choose(settings, "Размер шрифта", "Крупный")
    settings.get_by_role("button", name="Вернуть обычный вид").click()
    expect(settings.get_by_role("group", name="Размер шрифта").get_by_role("radio", name="Обычный")).to_be_checked()
    assert font_size(settings) == usual
    expect(announcement(settings)).to_have_text("Обычный вид возвращён.")
    settings.reload()
    assert font_size(settings) == usual


def test_reset_in_the_header_of_any_page(sites, settings):
    reset = settings.get_by_role("button", name="Обычный вид", exact=True)
    expect(reset).to_be_hidden()
    choose(settings, "Размер шрифта", "Крупный")
    settings.goto(sites["portal"].url("news/"))
    reset.click()
    expect(reset).to_be_hidden()
    expect(settings.locator("html")).not_to_have_attribute("data-size", "large")
    # The button is gone; the focus stays beside it and does not fall back to the top.
    expect(settings.get_by_role("link", name="Версия для слабовидящих").first).to_be_focused()
    expect(settings.locator("header [role=status]")).to_have_text("Обычный вид возвращён.")
    settings.reload()
    expect(reset).to_be_hidden()


def test_each_choice_is_announced(settings):
    choose(settings, "Размер шрифта", "Крупный")
    expect(announcement(settings)).to_have_text("Размер шрифта: крупный.")
    choose(settings, "Цвета", "Чёрным по белому")
    expect(announcement(settings)).to_have_text("Цвета: чёрным по белому.")


def test_other_tabs_follow(sites, settings):
    other = settings.context.new_page()
    other.goto(sites["portal"].url(""))
    choose(settings, "Цвета", "Белым по чёрному")
    expect(other.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")


def test_settings_work_where_the_browser_stores_nothing(sites, new_page):
    page = new_page()
    watch = Watch(page)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(sites["portal"].url(kind("vision").route))
    choose(page, "Цвета", "Белым по чёрному")
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(announcement(page)).to_contain_text("Браузер не даёт сохранить настройки")
    page.get_by_role("button", name="Вернуть обычный вид").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert watch.problems == []


@pytest.mark.parametrize("stored", ["", "{", "null", "7", '"size"', "[]", '{"size": {"a": 1}}', '{"size": "giant"}'])
def test_damaged_settings_do_no_harm(sites, new_page, stored):
    page = new_page()
    watch = Watch(page)
    page.goto(sites["portal"].url(kind("vision").route))
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    choose(page, "Размер шрифта", "Крупный")
    expect(page.locator("html")).to_have_attribute("data-size", "large")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-size", "large")
    assert watch.problems == []


def test_settings_stand_before_the_first_paint(visit, sites, settings):
    choose(settings, "Цвета", "Белым по чёрному")
    # The script that applies them runs before the body is there.
    settings.add_init_script(
        "new MutationObserver((_, self) => { if (document.body) { window.colorsAtBody ??="
        " document.documentElement.dataset.colors; self.disconnect() } })"
        ".observe(document, { childList: true, subtree: true })"
    )
    settings.goto(sites["portal"].url(""))
    assert settings.evaluate("window.colorsAtBody") == "white"
