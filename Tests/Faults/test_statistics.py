"""`mumo statistics` writes its ledger and its snapshot all or none: killed anywhere, it does the same when run again."""

import random
import shutil
import signal
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from support.place import PROGRAM, SETTINGS, Tree, read, write
from support.tracing import IS_MISSING, failing, killing, points, counting

pytestmark = pytest.mark.skipif(IS_MISSING, reason="there is no strace here, or it may not trace")

HEADINGS = (
    "№;ФИО;Объединение;Место работы;Должность (основная);Образование;Стаж общий;Стаж педагогический;"
    "Квалификационная категория;ПК региональный;ПК федеральный;Профдиагностика;Выявленные профдефициты;Возраст;"
    "Награды;Согласие\n"
)
ROW = "{n};Придуманный Педагог {n};fizika;Школа {school};учитель;ВО;{years};{years};первая;2025;нет;да;нет;{age};;да\n"

YEARS = {"2025-10-01": "2025-2026", "2026-10-01": "2026-2027"}
FIRST, SECOND = YEARS
MUTATING = {"openat", "write", "fsync", "link", "linkat", "rename", "unlink", "close"}


def members(first: int) -> str:
    """Twenty-seven people; a later list has others."""
    rows = (ROW.format(n=n, school=n % 20, years=n % 30, age=25 + n % 30) for n in range(first, first + 27))
    return HEADINGS + "".join(rows)


class Office:
    """The coordinator's folders after the first release."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        write(
            {
                "content/portal.yaml": SETTINGS.format(title="Портал").encode(),
                "content/index.md": "Главная.\n".encode(),
                "content/associations/fizika/index.md": "---\n{номер: 1, название: Физика, вид: предметное}\n---\n".encode(),
                f"private/{FIRST}.csv": members(1).encode(),
                f"private/{SECOND}.csv": members(10).encode(),
            },
            folder,
        )
        (folder / "content/statistics").mkdir()
        self.release(FIRST, check=True)
        self.before = self.state()
        self.release(SECOND, check=True)
        self.after = self.state()
        assert self.after["private/ledger.json.previous"] == self.before["private/ledger.json"]
        self.restore()

    def release(self, day: str, around: tuple[str, ...] = (), check: bool = False) -> subprocess.CompletedProcess[str]:
        command = [*around, str(PROGRAM), "statistics", "--members", f"private/{day}.csv", "--key", "private/key"]
        command += ["--ledger", "private/ledger.json", "--as-of", day, "--content", "content"]
        command += ["--output", f"content/statistics/{YEARS[day]}.yaml"]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=check)

    def state(self) -> Tree:
        """The files that matter; what a killed run has left beside them begins with a dot."""
        return {path: data for path, data in read(self.folder).items() if "/." not in path}

    def restore(self) -> None:
        for name in ("private", "content"):
            shutil.rmtree(self.folder / name)
        (self.folder / "content/statistics").mkdir(parents=True)
        write(self.before, self.folder)
        for path in (self.folder / "private").iterdir():
            path.chmod(0o600)

    def points(self) -> list[tuple[str, int]]:
        """Every call of the second release that changes something."""
        log = self.folder / "calls"
        assert self.release(SECOND, counting(log)).returncode == 0
        found = [(call, number) for call, number in points(log) if call in MUTATING]
        log.unlink()
        return found


def test_kills(folder: Path, draws: random.Random, kills: int, counts: Counter) -> None:
    office = Office(folder)
    found = office.points()
    every = [point for point in found if point[0] in {"rename", "link", "unlink", "fsync"}]
    assert {call for call, _ in every} == {"rename", "link", "unlink", "fsync"}
    for call, number in every + draws.choices(found, k=kills // 4):
        office.restore()
        result = office.release(SECOND, killing(call, number))
        assert result.returncode in (-signal.SIGKILL, 0), result.stderr
        counts["statistics killed"] += result.returncode != 0
        assert_nothing_lost(office)
        assert office.release(SECOND).returncode == 0
        assert office.state() == office.after


def test_kills_of_the_first_release(folder: Path, counts: Counter) -> None:
    office = Office(folder)
    office.before = {path: data for path, data in office.before.items() if not path.endswith(("key", ".json"))}
    del office.before[f"content/statistics/{YEARS[FIRST]}.yaml"]
    for call, number in [(call, number) for call in ("fsync", "rename") for number in (1, 2, 3)]:
        office.restore()
        assert office.release(FIRST, killing(call, number)).returncode == -signal.SIGKILL
        counts["statistics killed"] += 1
        left = office.state()
        assert office.release(FIRST).returncode == 0
        # A key that was kept has drawn something already, perhaps.
        assert office.state().items() >= left.items()


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("call", ["write", "fsync", "link", "rename"])
def test_a_disk_that_refuses(folder: Path, call: str, error: str, counts: Counter) -> None:
    office = Office(folder)
    for number in [number for each, number in office.points() if each == call]:
        office.restore()
        result = office.release(SECOND, failing(call, error, str(number)))
        if result.returncode == 0:
            # What has failed to be written was a message.
            assert office.state() == office.after
            continue
        counts["statistics refused"] += 1
        assert result.returncode == 70
        assert "статистика не записана: не удалось" in result.stderr
        assert_nothing_lost(office)
        assert office.release(SECOND).returncode == 0
        assert office.state() == office.after


def assert_nothing_lost(office: Office) -> None:
    state, before, after = office.state(), office.before, office.after
    ledger, snapshot = "private/ledger.json", f"content/statistics/{YEARS[SECOND]}.yaml"
    for path in before.keys() - {ledger}:
        assert state[path] == before[path]
    assert state[ledger] in (before[ledger], after[ledger])
    if state[ledger] == after[ledger]:
        assert state[f"{ledger}.previous"] == before[ledger]
    if snapshot in state:
        assert state[snapshot] == after[snapshot]
        assert state[ledger] == after[ledger]
