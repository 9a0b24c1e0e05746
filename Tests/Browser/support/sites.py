"""The sites that the tests visit, built by the program from content."""

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import pagefind_bin

from support import markup, sample
from support.server import Server

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))
TODAY = "2025-09-05"


@dataclass
class Site:
    """A built site, served."""

    folder: Path
    # Where it says that it is published: `https://host/base/`.
    address: str
    server: Server

    @property
    def base(self) -> str:
        return base(self.address)

    def url(self, route: str) -> str:
        return self.server.origin + self.base + route

    def route(self, url: str) -> str:
        """The route of a URL of this site as the pages write it, `/base/documents/`."""
        assert url.startswith(self.base), f"{url} is outside {self.base}"
        return url.removeprefix(self.base)

    def size(self, route: str) -> int:
        return self._file(route).stat().st_size

    @property
    def unlike_routes(self) -> list[str]:
        """The pages' routes without those that differ from others in nothing but their words."""
        return [route for route in self.pages if not re.fullmatch(r"(news/novost|practices/praktika)-(?!01)\d+/", route)]

    @cached_property
    def pages(self) -> dict[str, markup.Markup]:
        """Every page by its route."""
        files = sorted(self.folder.rglob("*.html"))
        assert files, f"no pages in {self.folder}"
        return {self._route(file): markup.read(file.read_text("utf-8")) for file in files}

    def _route(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def _file(self, route: str) -> Path:
        return self.folder / (route + "index.html" if route.endswith("/") or not route else route)


class Sites:
    """All sites by name; each is built when the first test asks for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sites: dict[str, Site] = {}

    def __getitem__(self, name: str) -> Site:
        if name not in self._sites:
            self._sites[name] = self._make(name)
        return self._sites[name]

    def folder_of_all(self) -> Path:
        """The folder that all sites stand in."""
        for name in ("portal", *sample.CONTENTS):
            self[name]
        return self._folder

    def stop(self) -> None:
        for site in self._sites.values():
            site.server.stop()

    def _make(self, name: str) -> Site:
        content = ROOT / "content"
        if name != "portal":
            content = self._folder / name / "content"
            sample.write(sample.CONTENTS[name], content)
        output = self._folder / name / "public"
        build(content, output)
        address = markup.read((output / "index.html").read_text("utf-8")).links["canonical"]
        return Site(output, address, Server(output, base(address)))


def base(address: str) -> str:
    """The base path of an address."""
    return urlsplit(address).path


def build(content: Path, output: Path) -> None:
    command = [PROGRAM, "build", "--content", content, "--theme", ROOT / "theme", "--output", output, "--today", TODAY]
    command += ["--pagefind", pagefind_bin.get_executable()]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, f"mumo build ends with {result.returncode}:\n{result.stderr}"
