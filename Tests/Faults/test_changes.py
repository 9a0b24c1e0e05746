"""A source that changes during a build is never published half; the message names it."""

import random
import subprocess
import threading
from collections import Counter
from pathlib import Path

import pytest
from support.place import STATES, Middle, Place, contents, other


@pytest.mark.parametrize(
    ("change", "file"),
    [
        ("echo more >> new/news/3.md", "new/news/3.md"),
        ("cp old/index.md moved; mv moved new/index.md", "new/index.md"),
        ("rm new/news/file.pdf", "new/news/file.pdf"),
        ("truncate --size=10 new/news/file.pdf", "new/news/file.pdf"),
        ("echo >> theme/templates/layout.mustache", "theme/templates/layout.mustache"),
    ],
)
def test_a_change_in_the_middle(folder: Path, change: str, file: str) -> None:
    place = Place(folder)
    status, errors = change_in_the_middle(place, change)
    assert status == 70
    is_gone = change.startswith("rm")
    message = "нет такого файла" if is_gone else "изменился во время сборки; прежний сайт не тронут, повторите сборку"
    assert f"файл «{file}»" in errors
    assert message in errors
    assert place.standing() == "old"
    assert place.is_clear()


def test_changes_outside_of_what_was_read_do_not_matter(folder: Path) -> None:
    place = Place(folder)
    status, errors = change_in_the_middle(place, "echo x > new/.draft; echo x > new/note~")
    assert status == 0, errors
    assert place.standing() == "new"


def change_in_the_middle(place: Place, change: str) -> tuple[int, str]:
    """Runs a command when everything has been read and nothing published; how the build ends, and what it says."""
    middle = Middle(place.folder)
    build = place.start("new", environment=middle.environment)
    middle.wait(build)
    subprocess.run(change, shell=True, check=True, cwd=place.folder)
    middle.leave()
    _, errors = build.communicate()
    return build.returncode, errors


def test_changes_at_random_instants(folder: Path, draws: random.Random, kills: int, counts: Counter) -> None:
    place = Place(folder)
    # Every file of the content passes from one state to the other and back, written in place and in two halves.
    texts = {state: contents("old", pictures=False) | {"index.md": f"Главная {state}.\n".encode()} for state in STATES}
    file = folder / "old/index.md"
    sites = []
    for state in STATES:
        file.write_bytes(texts[state]["index.md"])
        assert place.build("old", output="reference").returncode == 0
        sites.append((folder / "reference/index.html").read_bytes())
    done = threading.Event()

    def write() -> None:
        state = "old"
        while not done.wait(timeout=draws.uniform(0, 0.5)):
            state = other(state)
            text = texts[state]["index.md"]
            with file.open("wb", buffering=0) as stream:
                stream.write(text[:5])
                stream.write(text[5:])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(kills):
            result = place.build("old")
            assert result.returncode in (0, 70), result.stderr
            if result.returncode == 70:
                counts["changed while they were read"] += 1
                # What was read half-written may have errors, which are told as well.
                assert "файл «old/index.md» изменился во время" in result.stderr
            assert (place.output / "index.html").read_bytes() in sites
            assert place.run([str(place.program), "verify", "public"]).returncode == 0
    finally:
        done.set()
        writer.join()
