"""The program under test, and what it says of files."""

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))


def run(*arguments: object) -> str:
    """What a command prints; it has to succeed."""
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=True).stdout


def problems(folder: Path, *command: object) -> list[dict]:
    """What a command says of the portal in a folder."""
    options = ["--content", "content", "--today", "2026-10-02", "--format", "json"]
    done = subprocess.run([PROGRAM, *command, *options], capture_output=True, text=True, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stderr or "[]")


def broken_rules(folder: Path, files: dict[str, str]) -> dict[str, set[str]]:
    """The rules of errors in each file of a portal, by its path."""
    content = folder / "content"
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    rules = defaultdict(set)
    for problem in problems(folder, "check", "--theme", ROOT / "theme"):
        if problem["severity"] == "error":
            rules[problem["path"].removeprefix("content/")].add(problem["rule"])
    return rules
