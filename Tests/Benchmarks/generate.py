"""Writes a made-up portal of a given size: the same seed gives the same bytes.

    python generate.py --pages 10000 --output FOLDER [--seed 1] [--for hugo]

The sizes are those of texts with a page of their own. Of these 5 % each are plans and reports, 30 % meetings, 30 %
news, 15 % each events and entries of the bank. Beyond thirty school years the years get fuller instead of more.
"""

import argparse
import os
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

import texts

HERE = Path(__file__).parent
DEFICITS = HERE.parents[1] / "content" / "deficits.yaml"
MOST_YEARS = 30
MOST_MEETINGS = 99
FIXED = 1 + len(texts.IDS) + 10 + 10


@dataclass(frozen=True)
class Size:
    """How many there are of each kind."""

    years: int
    meetings: int
    news: int
    events: int
    practices: int

    @staticmethod
    def of(pages: int) -> "Size":
        rest = pages - FIXED
        groups = len(texts.IDS)
        fewest_years = -(-rest * 3 // 10 // (groups * MOST_MEETINGS))
        years = max(1, fewest_years, min(MOST_YEARS, round(rest / (groups * 20))))
        meetings = rest * 3 // 10 // (groups * years)
        dated = rest - groups * years * (2 + meetings)
        return Size(years, meetings, dated - 2 * (dated // 4), dated // 4, dated // 4)

    @property
    def starts(self) -> range:
        """The calendar years in which the school years begin."""
        return range(texts.TODAY.year - self.years + 1, texts.TODAY.year + 1)


class Portal:
    """The texts of a portal by their paths."""

    def __init__(self, size: Size, seed: int, for_hugo: bool):
        self.size = size
        self.seed = seed
        self.for_hugo = for_hugo
        self.codes = re.findall(r"^([a-z]+/[a-z-]+):", DEFICITS.read_text(), re.MULTILINE)

    def jobs(self):
        """What is written: each kind in portions, so that all cores have work."""
        yield ("fixed", 0, 0)
        for start in self.size.starts:
            yield ("year", start, 0)
        for kind in ("news", "events", "practices"):
            count = getattr(self.size, kind)
            for first in range(1, count + 1, 2000):
                yield (kind, first, min(count, first + 1999))

    def texts(self, job):
        """The paths and texts of one portion."""
        kind, first, last = job
        random = Random(f"{self.seed} {kind} {first}")
        size, start = self.size, self.size.starts[0]
        if kind == "fixed":
            yield from self.fixed()
        elif kind == "year":
            yield from self.year(random, first)
        for number in range(first, last + 1):
            if kind == "news":
                yield f"news/novost-{number}.md", texts.news(random, start, size.practices, size.events)
            elif kind == "events":
                yield f"events/sobytie-{number}.md", texts.event(random, start, self.codes, size.practices)
            elif kind == "practices":
                text = texts.practice(random, start, self.codes, size.practices)
                yield f"practices/praktika-{number}.md", with_pairs(text) if self.for_hugo else text

    def fixed(self):
        yield ("_index.md" if self.for_hugo else "index.md"), texts.home()
        for key in texts.IDS:
            name = "_index.md" if self.for_hugo else "index.md"
            yield f"associations/{key}/{name}", texts.association(key)
        for number in range(1, 11):
            yield f"documents/dokument-{number}.md", texts.document(number)
            yield f"pages/spravka-{number}.md", texts.page(number)
        if not self.for_hugo:
            yield "portal.yaml", (HERE / "portal.yaml").read_text()
            yield "deficits.yaml", DEFICITS.read_text()

    def year(self, random: Random, start: int):
        for key in texts.IDS:
            folder = f"associations/{key}/{start}-{start + 1}"
            yield f"{folder}/plan.md", texts.plan(random, start)
            yield f"{folder}/report.md", texts.report(random, start)
            for number in range(1, self.size.meetings + 1):
                yield f"{folder}/meeting-{number}.md", texts.meeting(random, start, number, self.size.meetings)


def write(portal: Portal, output: Path, job) -> int:
    written = 0
    folders = set()
    for path, text in portal.texts(job):
        target = f"{output}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in folders:
            os.makedirs(folder, exist_ok=True)
            folders.add(folder)
        file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, text.encode())
        os.close(file)
        written += path.endswith(".md")
    return written


def with_pairs(text: str) -> str:
    """An entry of the bank with what mumo finds out by itself: lists by a subject and a condition."""
    subjects, conditions = (re.search(rf"^{field}: \[(.*)\]$", text, re.MULTILINE)[1].split(", ")
                            for field in ("предметы", "условия"))
    pairs = ", ".join(f"{subject} и {condition}" for subject in subjects for condition in conditions)
    return text.replace("\nформа: ", f"\nпары: [{pairs}]\nформа: ", 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--for", dest="program", choices=("mumo", "hugo"), default="mumo")
    options = parser.parse_args()
    portal = Portal(Size.of(options.pages), options.seed, options.program == "hugo")
    jobs = list(portal.jobs())
    with ProcessPoolExecutor() as pool:
        count = len(jobs)
        written = sum(pool.map(write, [portal] * count, [options.output] * count, jobs))
    print(f"{written} texts: {portal.size}")


if __name__ == "__main__":
    main()
