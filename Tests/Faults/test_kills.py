"""A build that is killed leaves the old site or the new one, whole; the next build needs no help."""

import itertools
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
from support.place import STATES, Middle, Place, other
from support.tracing import IS_MISSING, counting, killing, points, strace

pytestmark = pytest.mark.skipif(IS_MISSING, reason="there is no strace here, or it may not trace")


def recover(place: Place) -> None:
    """The next build to the end: it finds whatever the killed ones left."""
    state = other(place.standing())
    result = place.build(state)
    assert result.returncode == 0, result.stderr
    assert place.standing() == state
    assert place.is_clear()


def test_kills_at_system_calls(folder: Path, draws: random.Random, kills: int, counts: Counter) -> None:
    place = Place(folder)
    log = folder / "calls"
    assert place.build("new", around=counting(log)).returncode == 0
    numbers: dict[str, list[int]] = {}
    for call, number in points(log):
        numbers.setdefault(call, []).append(number)
    # Of the renaming, which puts the site in its place, each; then one of each kind of call, again and again.
    rounds = itertools.cycle([(call, None) for call in numbers])
    chosen = itertools.chain([("renameat2", number) for number in numbers["renameat2"]], rounds)
    killed = 0
    while killed < max(kills // 2, len(numbers) + len(numbers["renameat2"])):
        call, number = next(chosen)
        target = other(place.standing())
        # Killed builds follow each other, so each begins with what the others left.
        result = place.build(target, around=killing(call, number or draws.choice(numbers[call])))
        # A thread may make fewer calls than another did, and then the build ends by itself.
        assert result.returncode in (-signal.SIGKILL, 0), result.stderr
        is_killed = result.returncode != 0
        killed += is_killed
        counts[f"killed at {call}"] += is_killed
        assert place.standing() == target or is_killed
        if draws.randrange(4) == 0:
            recover(place)
    recover(place)


def test_kills_at_random_instants(folder: Path, draws: random.Random, kills: int, counts: Counter) -> None:
    place = Place(folder, pictures=True)
    start = time.monotonic()
    assert place.build("new").returncode == 0
    duration = time.monotonic() - start
    killed = 0
    while killed < kills - kills // 2:
        target = other(place.standing())
        process = place.start(target)
        try:
            process.wait(timeout=draws.uniform(0, duration))
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        is_killed = process.returncode == -signal.SIGKILL
        killed += is_killed
        counts["killed at random instants"] += is_killed
        assert place.standing() == target or is_killed
        if draws.randrange(4) == 0:
            recover(place)
    recover(place)


@pytest.mark.parametrize("program", ["vips", "pagefind"])
def test_kills_while_another_program_works(folder: Path, program: str, counts: Counter) -> None:
    place = Place(folder, pictures=True)
    middle = Middle(folder, program)
    build = place.start("new", environment=middle.environment)
    middle.wait(build)
    build.kill()
    build.wait()
    assert place.standing() == "old"
    # The other program has outlived the build.
    middle.leave()
    counts[f"killed while {program} works"] += 1
    assert build.returncode == -signal.SIGKILL
    recover(place)


def test_a_kill_between_two_renames_is_mended(folder: Path, counts: Counter) -> None:
    """Where a file system cannot exchange two names, one build in a million may leave none: the next brings it back."""
    place = Place(folder)
    for number in (1, 2, 3):
        target = other(place.standing())
        kill = f"--inject=renameat:signal=SIGKILL:when={number}"
        around = strace("--trace=renameat2,renameat", "--inject=renameat2:error=EINVAL", kill)
        assert place.build(target, around=around).returncode == -signal.SIGKILL
        counts["killed without exchange of names"] += 1
        # A build that publishes nothing puts it back as well.
        broken = folder / target / "news/broken.md"
        broken.write_text("---\nназвание: Без даты\n---\n")
        assert place.build(target).returncode == 1
        broken.unlink()
        assert place.standing() in STATES
        recover(place)
