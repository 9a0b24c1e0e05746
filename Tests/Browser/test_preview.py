"""The preview: a page follows what is written on the disk by itself."""

import http.client
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support import sample
from support.sites import PROGRAM, ROOT, TODAY

NEWS = "---\nназвание: Новость\nдата: 01.09.2025\n---\n\n{text}\n"
BROKEN = NEWS.replace("дата", "дтаа")


@dataclass
class Preview:
    """A running preview."""

    folder: Path
    process: subprocess.Popen
    port: int

    def url(self, route: str = "") -> str:
        return f"http://localhost:{self.port}/mumo/{route}"

    def write(self, text: str, path: str = "content/news/a.md") -> None:
        """Saves as many editors do: a new file takes the place of the old one."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f".{file.name}.new")
        new.write_text(text, "utf-8")
        new.replace(file)

    def ask(self, path: str, *, method: str = "GET", host: str | None = None) -> http.client.HTTPResponse:
        """The answer to a request that no browser would send."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"localhost:{self.port}")
        connection.endheaders()
        return connection.getresponse()


def start(folder: Path, port: int = 0) -> Preview:
    command = [PROGRAM, "serve", "--port", str(port), "--today", TODAY, "--theme", "theme"]
    errors = (folder / "errors.txt").open("w")
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=errors, text=True)
    line = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    assert found, f"{line}{(folder / 'errors.txt').read_text('utf-8')}"
    return Preview(folder, process, int(found[1]))


def stop(preview: Preview) -> int:
    preview.process.send_signal(signal.SIGINT)
    preview.process.stdout.read()
    return preview.process.wait(20)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    content = {"portal.yaml": sample.PORTAL, "index.md": sample.HOME, "news/a.md": NEWS.format(text="Первое слово.")}
    sample.write(content, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    preview = start(tmp_path)
    yield preview
    if preview.process.poll() is None:
        stop(preview)


def test_a_page_shows_what_was_saved(preview: Preview, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(preview.url("news/a/"))
    expect(page.get_by_text("Первое слово.")).to_be_visible()
    preview.write(NEWS.format(text="Второе слово."))
    expect(page.get_by_text("Второе слово.")).to_be_visible()
    preview.write(NEWS.format(text="Третье слово."))
    expect(page.get_by_text("Третье слово.")).to_be_visible()


def test_a_page_follows_the_theme(preview: Preview, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(preview.url())
    style = (preview.folder / "theme/assets/site.css").read_text("utf-8")
    preview.write(style + "\nmain { outline: 7px solid red; }\n", "theme/assets/site.css")
    expect(page.locator("main")).to_have_css("outline-width", "7px")


def test_a_slip_is_shown_over_the_last_page_until_it_is_mended(
    preview: Preview, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(preview.url("news/a/"))
    preview.write(BROKEN.format(text="Второе слово."))
    panel = page.locator("details.mumo-problems")
    expect(panel).to_contain_text("content/news/a.md:3:1")
    expect(panel).to_contain_text("неизвестное поле «дтаа»")
    expect(panel).to_contain_text("дтаа: 01.09.2025")
    expect(panel).to_contain_text("возможно, «дата»")
    page.get_by_text("Показать страницу").click()
    expect(page.get_by_text("Первое слово.")).to_be_in_viewport()
    page.reload()
    expect(panel).not_to_have_attribute("open", "")
    preview.write(NEWS.format(text="Второе слово."))
    expect(page.get_by_text("Второе слово.")).to_be_visible()
    expect(panel).to_have_count(0)


def test_problems_need_no_script(preview: Preview, new_page: Callable[..., Page]) -> None:
    preview.write(BROKEN.format(text="Второе слово."))
    # The slip is seen through a page with scripts, the panel is looked at through one without.
    watcher = new_page()
    watcher.goto(preview.url("news/a/"))
    expect(watcher.locator("details.mumo-problems")).to_be_visible()
    page = new_page(java_script_enabled=False)
    page.goto(preview.url("news/a/"))
    expect(page.get_by_text("неизвестное поле «дтаа»")).to_be_visible()
    page.get_by_text("Показать страницу").click()
    expect(page.get_by_text("Первое слово.")).to_be_in_viewport()


def test_a_file_beside_the_texts_is_looked_through_again(
    preview: Preview, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(preview.url("news/a/"))
    panel = page.locator("details.mumo-problems")
    preview.write("Звоните: 8 910 123-45-67\n", "content/news/a.txt")
    expect(panel).to_contain_text("content/news/a.txt:1:10")
    preview.write(sample.PORTAL + "разрешённые-слова: [8 910 123-45-67]\n", "content/portal.yaml")
    expect(panel).to_have_count(0)
    preview.write("Звоните: 8 910 765-43-21\n", "content/news/a.txt")
    expect(panel).to_contain_text("content/news/a.txt:1:10")


def test_problems_are_shown_where_there_has_never_been_a_page(
    preview: Preview, new_page: Callable[..., Page]
) -> None:
    stop(preview)
    preview.write("название: Портал\n", "content/portal.yaml")
    again = start(preview.folder, preview.port)
    try:
        page = new_page()
        page.goto(again.url())
        expect(page.get_by_role("heading", level=1)).to_contain_text("Портал с ошибками")
        expect(page.locator("main")).to_contain_text("content/portal.yaml")
        again.write(sample.PORTAL, "content/portal.yaml")
        expect(page.get_by_text("Главная страница.")).to_be_visible()
    finally:
        stop(again)


def test_a_page_finds_its_server_again(preview: Preview, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(preview.url("news/a/"))
    expect(page.get_by_text("Первое слово.")).to_be_visible()
    stop(preview)
    preview.write(NEWS.format(text="Второе слово."))
    again = start(preview.folder, preview.port)
    expect(page.get_by_text("Второе слово.")).to_be_visible()
    stop(again)


def test_a_removed_folder_does_not_end_it(preview: Preview, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(preview.url("news/a/"))
    (preview.folder / "content").rename(preview.folder / "away")
    expect(page.locator("details.mumo-problems")).to_contain_text("нет такой папки")
    (preview.folder / "away").rename(preview.folder / "content")
    expect(page.locator("details.mumo-problems")).to_have_count(0)
    expect(page.get_by_text("Первое слово.")).to_be_visible()


def test_the_policy_of_the_pages_is_kept(preview: Preview, new_page: Callable[..., Page]) -> None:
    page = new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(preview.url("news/a/"))
    preview.write(BROKEN.format(text="Второе слово."))
    expect(page.locator("details.mumo-problems summary")).to_have_css("cursor", "pointer")
    assert complaints == []


def test_nothing_is_published(preview: Preview) -> None:
    assert preview.ask("/mumo/").status == 200
    assert sorted(path.name for path in preview.folder.iterdir()) == ["content", "errors.txt", "theme"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "localhost", "127.0.0.1.evil.example:{port}"])
def test_foreign_hosts_are_refused(preview: Preview, host: str) -> None:
    assert preview.ask("/mumo/", host=host.format(port=preview.port)).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/mumo/../errors.txt",
        "/mumo/%2e%2e/errors.txt",
        "/mumo/..%2ferrors.txt",
        "/mumo/..\\errors.txt",
        "/mumo/%00",
        "/mumo/%",
        "http://localhost/mumo/",
    ],
)
def test_paths_outside_the_site_are_refused(preview: Preview, path: str) -> None:
    assert preview.ask(path).status == 400


def test_only_reading_is_answered(preview: Preview) -> None:
    refused = preview.ask("/mumo/", method="POST")
    assert (refused.status, refused.headers["Allow"]) == (405, "GET, HEAD")
    head = preview.ask("/mumo/", method="HEAD")
    page = preview.ask("/mumo/")
    assert head.status == page.status == 200
    assert head.read() == b""
    assert int(head.headers["Content-Length"]) == len(page.read())
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert preview.ask("/mumo/nothing/").status == 404
    assert preview.ask("/").headers["Location"] == "/mumo/"


def test_a_port_in_use_is_said_to_be(preview: Preview) -> None:
    command = [PROGRAM, "serve", "--port", str(preview.port), "--today", TODAY]
    result = subprocess.run(command, cwd=preview.folder, capture_output=True, text=True, timeout=60)
    assert result.returncode == 70
    assert f"порт {preview.port} занят" in result.stderr
    assert "--port" in result.stderr


def test_control_c_ends_it_cleanly(preview: Preview) -> None:
    assert stop(preview) == 0
    assert (preview.folder / "errors.txt").read_text("utf-8").count("ошибка") == 0
