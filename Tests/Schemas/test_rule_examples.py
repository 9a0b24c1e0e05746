"""The guide shows of each rule how it is broken and mended, and the program agrees."""

import re
import shutil
from pathlib import Path

import pytest
from attachments import document, photograph, printed
from program import ROOT, problems
from rule_examples import CONSEQUENCES, EXAMPLES

GUIDE = ROOT / "content/pages"
CELL_BORDER = re.compile(r"(?<!\\)\|")
CODE = re.compile(r"`([^`]+)`")

# What stands in the right portal beside its texts.
FILES = {
    "content/documents/prikaz-71.pdf": printed(),
    "content/pages/blank.docx": document(),
    "content/pages/urok.jpg": photograph(),
    "content/pages/zapis.mp4": bytes(8),
}


def rows(page: Path) -> list[list[str]]:
    """The cells of the rows of rules."""
    lines = [line for line in page.read_text("utf-8").splitlines() if line.startswith("| `")]
    return [[cell.strip().replace("\\|", "|") for cell in CELL_BORDER.split(line)[1:-1]] for line in lines]


RULES = [rule.strip("`") for rule, _, _ in rows(GUIDE / "pravila-proverki.md")]
SHOWN = {rule.strip("`"): cells for page in sorted(GUIDE.glob("oshibki-v-*.md")) for rule, *cells in rows(page)}


@pytest.fixture
def portal(tmp_path) -> Path:
    """A portal that breaks no rule."""
    shutil.copytree(Path(__file__).parent / "right_portal", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    for path, data in FILES.items():
        (tmp_path / path).write_bytes(data)
    return tmp_path


def broken(portal: Path, rule: str = "") -> set[str]:
    """The rules that the portal breaks. One kind of slip shows only when the report is put together again."""
    command = ["report", "fizika", "2026-2027"] if rule == "report-block" else ["check", "--theme", "theme"]
    return {problem["rule"] for problem in problems(portal, *command)}


def contents(portal: Path) -> dict[str, str]:
    """The texts of a folder by their paths, each with its path for a first line: guides show those too."""
    files = {str(path.relative_to(portal)): path for path in portal.rglob("*") if path.is_file()}
    return {name: f"{name}\n{path.read_text('utf-8', 'replace')}" for name, path in files.items()}


def test_the_guide_and_the_tests_have_an_example_of_each_rule():
    shown = [rule for page in GUIDE.glob("oshibki-v-*.md") for rule, *_ in rows(page)]
    assert sorted(shown) == sorted(f"`{rule}`" for rule in RULES)
    assert sorted(EXAMPLES) == sorted(RULES)


@pytest.mark.parametrize("rule", ["", "report-block"])
def test_the_right_portal_breaks_no_rule(portal, rule):
    assert broken(portal, rule) == set()


@pytest.mark.parametrize("rule", RULES)
def test_the_example_breaks_the_rule(portal, rule):
    for slip in EXAMPLES[rule]:
        slip(portal)
    assert broken(portal, rule) == {rule} | CONSEQUENCES.get(rule, set())


@pytest.mark.parametrize("rule", RULES)
def test_the_guide_shows_this_example_and_what_mends_it(portal, rule):
    right = contents(portal)
    for slip in EXAMPLES[rule]:
        slip(portal)
    wrong = contents(portal)
    example, remedy = SHOWN[rule]
    touched = "\n".join(text for path, text in wrong.items() if right.get(path) != text)
    assert [code for code in CODE.findall(example) if code not in touched] == []
    everything = "\n".join(right.values())
    # Commands of the program mend too.
    assert [code for code in CODE.findall(remedy) if code not in everything and not code.startswith("mumo ")] == []
