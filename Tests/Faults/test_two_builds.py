"""Of two builds at once the second is refused at once; whoever is told «Готово» finds the site whole."""

import random
from collections import Counter
from pathlib import Path

from support.place import Middle, Place


def test_the_second_is_refused(folder: Path) -> None:
    place = Place(folder)
    middle = Middle(folder)
    first = place.start("new", environment=middle.environment)
    middle.wait(first)
    second = place.build("old")
    assert second.returncode == 70
    assert "в папку «public» уже публикует другая сборка: дождитесь её окончания и повторите" in second.stderr
    assert place.standing() == "old"
    # Another output is another matter.
    assert place.build("old", output="elsewhere").returncode == 0
    middle.leave()
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
