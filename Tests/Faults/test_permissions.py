"""Permissions that were taken away leave the old site, and the message names what may not be done."""

import os
import shutil
from pathlib import Path

import pytest
from support.place import PROGRAM, Place

NOBODY = 65534


@pytest.fixture
def place(folder: Path) -> Place:
    """A place of a user whom permissions bind: they do not bind root."""
    if os.geteuid() != 0:
        return Place(folder)
    # The checkout may lie where others may not look.
    return Place(folder, program=Path(shutil.copy(PROGRAM, folder / "mumo")), user=NOBODY)


# What is said, with which status, when somebody may do no more with a path than its mode says.
REFUSALS = {
    ".": (0o555, 70, "не удалось создать папку «{folder}/.public.mumo»: нет прав; прежний сайт не тронут"),
    "new": (0o000, 70, "не удалось прочитать папку «new»: нет прав"),
    "new/news": (0o000, 70, "не удалось прочитать папку «new/news»: нет прав"),
    "new/news/3.md": (0o000, 1, "не удалось прочитать файл «new/news/3.md»: нет прав"),
    "new/news/file.pdf": (0o000, 70, "не удалось прочитать файл «new/news/file.pdf»: нет прав"),
    "theme/templates": (0o000, 70, "не удалось прочитать папку «theme/templates»: нет прав"),
    "public": (0o000, 70, "не удалось прочитать папку «public»: нет прав; прежний сайт не тронут"),
}


@pytest.mark.parametrize("path", REFUSALS)
def test_what_may_not_be_read_or_written(place: Place, path: str) -> None:
    mode, status, message = REFUSALS[path]
    target = place.folder / path
    before = target.stat().st_mode
    target.chmod(mode)
    result = place.build("new")
    target.chmod(before)
    assert result.returncode == status
    assert message.format(folder=place.folder.resolve()) in result.stderr
    assert place.standing() == "old"
    assert place.is_clear()


def test_a_published_file_that_may_not_be_read_is_replaced(place: Place) -> None:
    (place.output / "index.html").chmod(0o000)
    assert place.build("old").returncode == 0
    assert place.standing() == "old"


def test_an_old_folder_that_may_not_be_emptied_is_named_by_the_next_build(place: Place) -> None:
    (place.output / "news").chmod(0o555)
    assert place.build("new").returncode == 0
    assert place.standing() == "new"
    left = place.folder / ".public.mumo/new/news"
    result = place.build("old")
    assert result.returncode == 70
    assert f"не удалось удалить «{place.folder.resolve()}/.public.mumo»: нет прав" in result.stderr
    assert place.standing() == "new"
    left.chmod(0o755)
    assert place.build("old").returncode == 0
    assert place.standing() == "old"
    assert place.is_clear()
