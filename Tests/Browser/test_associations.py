"""Each association of Annex 4 has its page, and pages name people by consent only."""

import pytest
from playwright.sync_api import expect

from support import sample
from support.kinds import kind
from support.markup import plain

ANNEX_4 = {
    "fizika": "учителя физики",
    "matematika": "учителя математики",
    "informatika": "учителя информатики",
    "russkij-yazyk": "учителя русского языка и литературы",
    "inostrannye-yazyki": "учителя иностранных языков",
    "istoriya": "учителя истории и обществознания",
    "geografiya": "учителя географии",
    "biologiya": "учителя биологии",
    "himiya": "учителя химии",
    "obzr-fizkultura": "учителя ОБЗР и физической культуры",
    "trud": "учителя труда (технологии)",
    "izo-muzyka": "учителя ИЗО и музыки",
    "nachalnye-klassy": "учителя начальных классов",
    "rukovoditeli-oo": "руководители общеобразовательных организаций",
    "rukovoditeli-doo": "руководители дошкольных образовательных организаций",
    "vospitateli-doo": "воспитатели дошкольных образовательных организаций",
}
NUMBERED = [(number, route, title[0].upper() + title[1:]) for number, (route, title) in enumerate(ANNEX_4.items(), 1)]


@pytest.mark.parametrize(("number", "route", "title"), NUMBERED, ids=ANNEX_4)
def test_page_shows_number_and_title(sites, new_page, number, route, title):
    page = new_page(java_script_enabled=False)
    page.goto(sites["portal"].url(f"associations/{route}/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert f"Объединение № {number}," in plain(page.locator("main").inner_text())


@pytest.mark.parametrize("name", ["home", "associations"])
def test_list_holds_all_in_order(visit, name):
    page = visit(kind(name), java_script_enabled=False)
    rows = [plain(row) for row in page.locator("ul.associations li").all_inner_texts()]
    assert rows == [f"{number} {title}" for number, _, title in NUMBERED]


def test_annex_leads_to_every_page(sites):
    routes = {url for _, url in sites["portal"].pages["documents/polozhenie/"].references}
    assert {f"/associations/{route}/" for route in ANNEX_4} <= routes


def facts(page) -> dict[str, str]:
    pairs = page.locator("dl.facts > div").evaluate_all(
        "rows => rows.map((row) => ['dt', 'dd'].map((name) => row.querySelector(name).textContent))"
    )
    return {plain(name): plain(value) for name, value in pairs}


def test_page_names_who_consents(visit):
    assert facts(visit(kind("named-leader"))) == {
        "Профили": "физика, астрономия, естествознание",
        "Методическая тема": "Формирующее оценивание на уроке",
        "Руководитель": f"{sample.VALID_INITIALS}, 2025–2026 учебный год (приказ от 1 сентября 2025 г. № 88-а)",
        "Секретарь": sample.SECRETARY_ROLE,
        "Состав": "членов: 14, организаций: 11 (на 4 сентября 2025 г.)",
        "Основание": "приказ от 25 июня 2025 г. № 71, Отдел образования",
    }


@pytest.mark.parametrize(
    ("name", "route", "leader"),
    [
        ("sample", "himiya", sample.EXPIRED_ROLE),
        ("nameless", "fizika", "руководитель МУМО"),
        ("nameless", "himiya", "руководитель МУМО"),
    ],
)
def test_role_stands_where_a_name_may_not(sites, new_page, name, route, leader):
    page = new_page()
    page.goto(sites[name].url(f"associations/{route}/"))
    assert facts(page)["Руководитель"].split(",")[0] == leader


@pytest.mark.parametrize(
    ("name", "secrets"),
    [
        # Who wants initials is not named in full, who withdrew is not named at all.
        ("sample", [sample.VALID_NAME, *sample.EXPIRED_NAME.split()]),
        ("nameless", [*sample.VALID_NAME.split()[:2], *sample.EXPIRED_NAME.split()]),
    ],
)
def test_no_file_of_the_site_holds_a_name_without_consent(sites, name, secrets):
    files = [file for file in sites[name].folder.rglob("*") if file.is_file()]
    leaks = [(file.name, secret) for file in files for secret in secrets if secret.encode() in file.read_bytes()]
    assert len(files) > 50
    assert leaks == []
