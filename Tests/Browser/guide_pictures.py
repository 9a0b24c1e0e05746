"""Takes the pictures of the guides for leaders from the pages of the portal's own content.

Run by `make guide-pictures`. Looks are no contract, so nothing checks that the pictures are the newest.
"""

import io
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from conftest import CHROMIUM
from support.server import Server

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))
# A day on which the example meetings lie in the past and ahead.
TODAY = "2026-11-24"
WIDTH = 720


@dataclass
class Picture:
    """A picture of a part of a page."""

    path: str
    route: str
    # What the picture begins with, and its height.
    start: str
    height: int
    is_printed: bool = False


PICTURES = [
    Picture("kak-vesti-stranicu/obedinenie.png", "associations/fizika/", "main", 760),
    Picture("kak-vesti-stranicu/plan.png", "associations/fizika/2026-2027/plan/", "main", 900),
    Picture("pervyj-protokol/obyavlenie.png", "associations/fizika/2026-2027/meeting-3/", "main", 820),
    Picture("pervyj-protokol/protokol.png", "associations/fizika/2026-2027/meeting-2/", "main", 900),
    Picture("pervyj-protokol/pechat.png", "associations/fizika/2026-2027/meeting-2/", "body", 900, is_printed=True),
    Picture("pervyj-protokol/resheniya.png", "associations/fizika/decisions/", "main", 620),
]


def take(page, picture: Picture, site: str) -> bytes:
    page.goto(site + picture.route)
    page.emulate_media(media="print" if picture.is_printed else "screen")
    box = page.locator(picture.start).bounding_box()
    clip = {"x": 0, "y": box["y"], "width": WIDTH, "height": picture.height}
    return page.screenshot(clip=clip, full_page=True)


def build(public: Path) -> None:
    folders = ["--content", ROOT / "content", "--theme", ROOT / "theme", "--output", public]
    # A guide whose pictures are still missing is left out.
    options = ["--today", TODAY, "--base-url", "http://127.0.0.1/", "--keep-going"]
    run = subprocess.run([PROGRAM, "build", *folders, *options])
    assert run.returncode in (0, 2)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        public = Path(folder) / "public"
        build(public)
        server = Server(public, "/")
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, chromium_sandbox=os.geteuid() != 0
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, locale="ru-RU")
        for picture in PICTURES:
            # A page has few colours: a palette is a third of the size.
            image = Image.open(io.BytesIO(take(page, picture, server.origin + "/"))).convert("RGB")
            path = ROOT / "content/pages" / picture.path
            path.parent.mkdir(parents=True, exist_ok=True)
            image.quantize(32).save(path, optimize=True)
        browser.close()
        server.stop()


if __name__ == "__main__":
    main()
