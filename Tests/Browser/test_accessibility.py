"""No page has what axe-core finds wrong, in whatever colours it is seen."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from support.kinds import each_kind
from support.looks import CHANGE_SETTINGS, IS_DARK, LOOKS

ALL_RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}

# Looks differ in colours, and in the button that ends the settings, which the last one shows as all with settings do: the
# other rules find in each what they find in the first or the last.
RULES_OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# What axe may leave open: single signs, and cells of a wide table that scroll into view in the colours of the others.
OPEN = {"shortTextContent", "nonBmp", "elmPartiallyObscured"}

# axe cannot tell the colours on a gradient. The shadow at the edges of tables is one, and no text stands on it.
WITHOUT_SHADOWS = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".table { background-image: none !important }");
    document.adoptedStyleSheets = [sheet];
}"""


def violations_on(page: Page, rules: dict = ALL_RULES) -> list[str]:
    page.evaluate(WITHOUT_SHADOWS)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations", "incomplete"]}
    results = page.evaluate("options => axe.run(options)", options)
    assert any(rule["id"] == "color-contrast" for rule in results["passes"] + results["violations"])
    unclear = [
        node
        for rule in results["incomplete"]
        if rule["id"] == "color-contrast"
        for node in rule["nodes"]
        if node["any"][0]["data"]["messageKey"] not in OPEN
    ]
    return [f"contrast unclear: {node['html']}: {node['any'][0]['message']}" for node in unclear] + [
        f"{rule['id']}: {rule['help']}: {node['html']}: {node.get('failureSummary', '')}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]


@each_kind()
def test_axe_finds_nothing_in_any_look(visit, kind):
    page = visit(kind)
    found = {}
    for look in LOOKS:
        page.emulate_media(color_scheme=look.color_scheme)
        page.evaluate(CHANGE_SETTINGS, look.settings)
        assert page.evaluate(IS_DARK) == look.is_dark
        assert page.evaluate("document.documentElement.dataset.colors") == look.settings.get("colors")
        if violations := violations_on(page, ALL_RULES if look in (LOOKS[0], LOOKS[-1]) else RULES_OF_COLOURS):
            found[look.name] = violations
    assert found == {}


def test_axe_finds_what_is_wrong(new_page):
    page = new_page()
    page.set_content(
        "<title>Дурная страница</title><h1>Заголовок</h1><h4>Глубоко</h4><img src='data:,'>"
        "<p style='color: #bbb'>Бледно</p><p style='background: linear-gradient(white, black)'>Неясно</p>"
    )
    found = {violation.split(":")[0] for violation in violations_on(page)}
    expected = {"color-contrast", "contrast unclear", "image-alt", "html-has-lang", "heading-order", "region"}
    assert expected <= found
