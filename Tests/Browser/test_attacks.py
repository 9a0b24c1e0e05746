"""Texts that try to bring scripts into pages bring words, in every field and every part of a text."""

import pytest

from support import atom, markup, sample
from support import sites as builds
from support.checker import check
from support.hostile import HostileContent
from support.server import Server
from support.sites import Site
from support.watching import Watch

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}

RECORD_ATTACKS = """
window.attacks = 0;
Object.defineProperty(window, "attack", { value: () => { window.attacks += 1; }, writable: false });
"""


@pytest.fixture(scope="module", params=["portal", "sample"])
def content(request, tmp_path_factory) -> HostileContent:
    folder = tmp_path_factory.mktemp("hostile")
    original = builds.ROOT / "content"
    if request.param != "portal":
        original = folder / "original"
        sample.write(sample.CONTENTS[request.param], original)
    checking = [builds.PROGRAM, "check", "--theme", builds.ROOT / "theme", "--today", builds.TODAY]
    content = HostileContent(original, folder / "content", checking)
    content.settle()
    return content


@pytest.fixture(scope="module")
def site(content: HostileContent):
    output = content.folder.parent / "public"
    builds.build(content.folder, output)
    address = markup.read((output / "index.html").read_text("utf-8")).links["canonical"]
    site = Site(output, address, Server(output, builds.base(address)))
    yield site
    site.server.stop()


def test_attacks_stand_nearly_everywhere(content):
    assert content.count > 500
    assert content.fields >= {"название", "кратко", "муниципалитет", "орган"}


@pytest.mark.parametrize("bypass_csp", [False, True], ids=["with the policy", "without the policy"])
def test_no_attack_runs_or_loads_anything(site, new_page, bypass_csp):
    page = new_page(bypass_csp=bypass_csp)
    page.add_init_script(RECORD_ATTACKS)
    watch = Watch(page)
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    complaints = {}
    for route in site.unlike_routes:
        watch.problems.clear()
        watch.urls.clear()
        page.goto(site.url(route))
        page.evaluate("for (const element of document.querySelectorAll('a, [tabindex], input')) element.focus()")
        foreign = [url for url in watch.urls if not url.startswith(site.url(""))]
        if page.evaluate("attacks") or watch.problems or foreign or dialogs:
            complaints[route] = [page.evaluate("attacks"), *watch.problems, *foreign, *dialogs]
    assert complaints == {}


def test_pages_have_no_element_or_address_that_runs(site):
    found = {}
    for route, page in site.pages.items():
        scripts = [url for element, url in page.references if element == "script" and not url.startswith(site.base)]
        addresses = [url for _, url in page.references if url.lower().startswith(("javascript:", "data:", "vbscript:", "//"))]
        handlers = sorted(name for name in page.attributes if name.startswith("on") or name in ("style", "srcdoc"))
        elements = sorted(page.elements & {"iframe", "object", "embed", "base", "style", "math", "video"})
        if scripts or addresses or handlers or elements:
            found[route] = [*scripts, *addresses, *handlers, *elements]
    assert found == {}


@pytest.mark.parametrize("name", ["portal", "sample", "empty"])
def test_every_page_has_the_policy(sites, name):
    for route, page in sites[name].pages.items():
        policy = dict(part.split(None, 1) for part in page.policy.split(";"))
        if route == "search/":
            # The engine of the search is compiled code.
            policy["script-src"] = policy["script-src"].replace(" 'wasm-unsafe-eval'", "")
            assert policy.pop("worker-src") == "'self'"
        assert policy == POLICY, route


def test_html_stays_valid(site):
    result = check(site.folder)
    assert result.returncode == 0, result.stdout + result.stderr


def test_attacks_do_not_break_what_machines_read(site):
    for route in ("feed.xml", "practices/feed.xml"):
        assert atom.problems((site.folder / route).read_bytes(), site.address + route) == []
