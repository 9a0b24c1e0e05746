import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support.kinds import Kind
from support.looks import LOOKS, Look
from support.sites import Sites

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")

# How long the browser may take for one step before the test fails.
PATIENCE = 20_000


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    sites = Sites(tmp_path_factory.mktemp("sites"))
    yield sites
    sites.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Chromium refuses to run in its sandbox as root, as in containers.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=os.geteuid() != 0)
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser contexts, each as a reader who has never been here."""
    contexts: list[BrowserContext] = []

    def make(**options) -> BrowserContext:
        # Without motion, so that no test meets a page half-way.
        context = browser.new_context(**{"locale": "ru-RU", "reduced_motion": "reduce", **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def new_page(new_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Makes an empty page in a context of its own."""
    return lambda **options: new_context(**options).new_page()


@pytest.fixture
def visit(sites: Sites, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Opens a page of a kind in a context of its own."""

    def open_page(kind: Kind, look: Look = LOOKS[0], *, anchor: str = "", **options) -> Page:
        page = new_page(color_scheme=look.color_scheme, **options)
        if look.settings:
            page.add_init_script(look.settings_script)
        page.goto(sites[kind.site].url(kind.route) + anchor)
        return page

    return open_page
