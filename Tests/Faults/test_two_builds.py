"""Of two builds at once the second is refused at once; whoever is told «Готово» finds the site whole."""

import os
import random
from collections import Counter
from pathlib import Path

from support.place import Place

# Stands in for Pagefind: tells that the build is in its middle, and waits for leave to go on.
WAITING = "#!/bin/sh\necho here > {folder}/reached\nread leave < {folder}/leave\nexit 3\n"


def test_the_second_is_refused(folder: Path) -> None:
    place = Place(folder)
    for pipe in ("reached", "leave"):
        os.mkfifo(folder / pipe)
    program = folder / "waiting"
    program.write_text(WAITING.format(folder=folder))
    program.chmod(0o755)
    first = place.start("new", "--pagefind", str(program))
    (folder / "reached").read_text()
    second = place.build("old")
    assert second.returncode == 70
    assert "в папку «public» уже публикует другая сборка: дождитесь её окончания и повторите" in second.stderr
    assert place.standing() == "old"
    # Another output is another matter.
    assert place.build("old", output="elsewhere").returncode == 0
    (folder / "leave").write_text("go\n")
    first.communicate()
    assert first.returncode == 0
    assert place.standing() == "new"
    assert place.is_clear()


def test_two_at_the_same_time(folder: Path, draws: random.Random, kills: int, counts: Counter) -> None:
    place = Place(folder)
    for _ in range(max(3, kills // 4)):
        states = ["old", "new"]
        draws.shuffle(states)
        builds = [place.start(state) for state in states]
        for build in builds:
            build.communicate()
        done = [state for state, build in zip(states, builds) if build.returncode == 0]
        assert sorted(build.returncode for build in builds) in ([0, 0], [0, 70])
        assert place.standing() in done
        assert place.is_clear()
        counts["pairs of builds at once"] += 1
