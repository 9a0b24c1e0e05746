"""Slips, as changes to a folder that holds a right portal and its theme."""

import os
from collections.abc import Callable
from pathlib import Path

Slip = Callable[[Path], None]


def replaced(path: str, right: str, wrong: str) -> Slip:
    """The first place that is right is written otherwise."""

    def slip(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert right in text, f"{path} does not hold {right!r}"
        (folder / path).write_text(text.replace(right, wrong, 1), "utf-8")

    return slip


def written(path: str, content: str | bytes) -> Slip:
    """A file is added, or holds something else."""

    def slip(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)

    return slip


def renamed(path: str, other: str) -> Slip:
    def slip(folder: Path) -> None:
        (folder / other).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).rename(folder / other)

    return slip


def removed(path: str) -> Slip:
    return lambda folder: (folder / path).unlink()


def linked(path: str, target: str) -> Slip:
    """A symbolic link is added."""
    return lambda folder: (folder / path).symlink_to(target)


def pipe(path: str) -> Slip:
    """Something is added that is no file: even the administrator cannot read it."""
    return lambda folder: os.mkfifo(folder / path)


def cut(path: str, start: str, end: str = "") -> Slip:
    """A part of a file is left out: from its first words up to the first words of the next part, or up to the end."""

    def slip(folder: Path) -> None:
        before, rest = (folder / path).read_text("utf-8").split(start, 1)
        (folder / path).write_text(before + (end + rest.split(end, 1)[1] if end else ""), "utf-8")

    return slip
