"""A disk that is full leaves the old site, and the message says so."""

import random
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.place import Place, other
from support.tracing import IS_MISSING, failing

needs_strace = pytest.mark.skipif(IS_MISSING, reason="there is no strace here, or it may not trace")

REASONS = {"ENOSPC": "нет места на диске", "EDQUOT": "исчерпана квота на диске", "EIO": "ошибка чтения или записи на диске"}


@needs_strace
@pytest.mark.parametrize("error", REASONS)
@pytest.mark.parametrize("call", ["write", "mkdirat", "linkat"])
def test_each_call_that_needs_room(folder: Path, call: str, error: str, counts: Counter) -> None:
    place = Place(folder)
    for number in (1, 2, 7):
        target = other(place.standing())
        result = place.build(target, around=failing(call, error, str(number)))
        if result.returncode == 0:
            # No thread has made that many calls.
            assert place.standing() == target
            continue
        counts[f"failed at {call}"] += 1
        assert_refused(result, REASONS[error])
        assert place.standing() == other(target)
        assert place.is_clear()


@pytest.fixture
def mount(folder: Path) -> Iterator[Callable[[str], None]]:
    """Mounts a small file system in memory at the folder, or gives it another size."""
    mounted = False

    def mount(options: str) -> None:
        nonlocal mounted
        how = f"remount,{options}" if mounted else options
        command = ["mount", "-t", "tmpfs", "-o", how, "tmpfs", str(folder)]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            pytest.skip(f"mounting is not allowed here: {result.stderr.strip()}")
        mounted = True

    yield mount
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("limit", ["size", "nr_inodes"])
def test_a_small_disk(folder: Path, mount: Callable[[str], None], limit: str, draws: random.Random, counts: Counter) -> None:
    mount("size=100m,nr_inodes=100000,mode=755")
    place = Place(folder)
    results = []
    for share in (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.5):
        target = other(place.standing())
        used, needed = usage(folder, limit), len(place.sites[target]) if limit == "nr_inodes" else size(place, target)
        mount(f"{limit}={used + int(needed * share)}")
        result = place.build(target)
        mount(f"{limit}=100m" if limit == "size" else f"{limit}=100000")
        results.append(result.returncode)
        if result.returncode == 0:
            assert place.standing() == target
        else:
            counts[f"full disk ({limit})"] += 1
            assert_refused(result, "нет места на диске")
            assert place.standing() == other(target)
        assert place.is_clear()
    assert 70 in results and 0 in results


def usage(folder: Path, limit: str) -> int:
    """What the file system holds, in bytes or in files."""
    fields = "--output=iused" if limit == "nr_inodes" else "--output=used"
    number = int(subprocess.run(["df", fields, "--block-size=1", folder], capture_output=True, text=True).stdout.split()[-1])
    return number


def size(place: Place, state: str) -> int:
    return sum(-(-len(data) // 4096) * 4096 for data in place.sites[state].values())


def assert_refused(result: subprocess.CompletedProcess[str], reason: str) -> None:
    assert result.returncode == 70, result.stderr
    assert reason in result.stderr
    assert "прежний сайт не тронут" in result.stderr
