"""Measures mumo, Hugo and the floor side by side and prints a table in Markdown; `make bench` runs it.

The programs take turns, and each ratio is taken within one turn, so that a machine that others use too does not bend
it: the table gives medians. Nothing is forced out to the disk; what is read stands in the system's cache.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Run:
    """What one run of a program took."""

    seconds: float
    processor: float
    megabytes: float


def run(command: list, folder: Path, environment: dict | None = None) -> Run:
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{output.decode()[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Site:
    """A made-up portal on one medium, and the programs that build it."""

    def __init__(self, folder: Path, pages: int, options):
        self.folder = folder
        self.options = options
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        generate = [sys.executable, HERE / "generate.py", "--pages", str(pages), "--output"]
        run(generate + [folder / "content"], folder)
        self.has_hugo = pages <= options.most_for_hugo
        if self.has_hugo:
            shutil.copytree(HERE / "hugo", folder / "hugo")
            run(generate + [folder / "hugo" / "content", "--for", "hugo"], folder)
        self.clean_build()
        self.write_manifest()

    def mumo(self) -> Run:
        command = [self.options.mumo, "build", "--theme", ROOT / "theme", "--today", "2026-11-16"]
        # Without a PATH there is no Pagefind: the search is another program's work.
        return run(command, self.folder, {"PATH": "/nonexistent"})

    def clean_build(self) -> Run:
        shutil.rmtree(self.folder / "public", ignore_errors=True)
        return self.mumo()

    def changed_build(self) -> Run:
        with open(self.folder / "content/news/novost-1.md", "a") as file:
            file.write("\nЕщё один абзац.\n")
        return self.mumo()

    def hugo(self) -> Run:
        shutil.rmtree(self.folder / "hugo/public", ignore_errors=True)
        return run([self.options.hugo, "build", "--quiet"], self.folder / "hugo")

    def floor(self) -> Run:
        shutil.rmtree(self.folder / "floor", ignore_errors=True)
        return run([self.options.floor, "content", "manifest", "floor"], self.folder)

    def write_manifest(self) -> None:
        """What the floor has to write: the files of the site, each with its size and the text it is made from."""
        content, public = self.folder / "content", self.folder / "public"
        self.pages = self.files = 0
        with open(self.folder / "manifest", "w") as manifest:
            for folder, folders, names in os.walk(public):
                folders.sort()
                for name in sorted(names):
                    path = os.path.relpath(os.path.join(folder, name), public)
                    route = path.removesuffix("index.html").rstrip("/")
                    texts = [f"{route}.md", f"{route}/index.md", f"pages/{route}.md"] if route else ["index.md"]
                    text = next((text for text in texts if name == "index.html" and (content / text).exists()), "")
                    manifest.write(f"{os.path.getsize(public / path)}\t{path}\t{text}\n")
                    self.files += 1
                    self.pages += name.endswith(".html")

    def turns(self):
        """The programs in the order of the table."""
        yield "the floor", self.floor
        yield "mumo, clean", self.clean_build
        yield "mumo, unchanged", self.mumo
        yield "mumo, one text changed", self.changed_build
        if self.has_hugo:
            yield "Hugo, clean", self.hugo

    def measure(self) -> dict[str, list[Run]]:
        results: dict[str, list[Run]] = {}
        for _ in range(self.options.runs):
            for name, program in self.turns():
                results.setdefault(name, []).append(program())
        return results

    def hugo_pages(self) -> int:
        return sum(1 for _ in (self.folder / "hugo/public").rglob("*.html"))


def ratio(mine: list[Run], others: list[Run] | None) -> str:
    if not others:
        return "–"
    return f"{statistics.median(a.seconds / b.seconds for a, b in zip(mine, others)):.2f}"


def rows(site: Site, texts: int, medium: str):
    results = site.measure()
    for name, runs in results.items():
        pages = site.hugo_pages() if name.startswith("Hugo") else site.pages
        seconds = statistics.median(run.seconds for run in runs)
        yield [f"{texts:,}", medium, name, f"{seconds:.2f}", f"{min(run.seconds for run in runs):.2f}",
               f"{statistics.median(run.processor for run in runs):.2f}",
               f"{max(run.megabytes for run in runs):,.0f}", f"{pages:,}", f"{pages / seconds:,.0f}",
               ratio(runs, results.get("Hugo, clean")), ratio(runs, results["the floor"])]


def machine(options) -> str:
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    hugo = re.search(r"v[0-9.]+", subprocess.check_output([options.hugo, "version"], text=True))
    return (f"{time.strftime('%Y-%m-%d')}, {processor[1] if processor else platform.machine()}, "
            f"{os.cpu_count()} processors, {memory:.0f} GiB, Linux {platform.release().split('-')[0]}, "
            f"Hugo {hugo[0][1:] if hugo else ''}; median of {options.runs} turns")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mumo", type=Path, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    parser.add_argument("--floor", type=Path, required=True)
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--most-for-hugo", type=int, default=100_000,
                        help="Hugo is left out beyond so many pages")
    parser.add_argument("--media", nargs="+", metavar="NAME=FOLDER",
                        default=["memory=/dev/shm/mumo-bench", f"disk={ROOT}/.build-bench/portal"],
                        help="each folder is emptied")
    options = parser.parse_args()
    options.mumo, options.hugo, options.floor = (
        path.absolute() for path in (options.mumo, options.hugo, options.floor))
    head = ["texts", "medium", "program", "s", "fastest", "processor s", "peak MB", "pages", "pages/s", "to Hugo",
            "to the floor"]
    print(machine(options) + "\n")
    print("| " + " | ".join(head) + " |\n|" + " ---: |" + " --- |" * 2 + " ---: |" * (len(head) - 3))
    for pages in options.pages:
        for medium in options.media:
            name, folder = medium.split("=", 1)
            site = Site(Path(folder), pages, options)
            for row in rows(site, pages, name):
                print("| " + " | ".join(row) + " |", flush=True)
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
