"""The same content, theme and day give the same bytes, whatever else differs."""

import importlib.util
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.place import PROGRAM, ROOT, read

TODAY = "2026-10-01"

MACHINES = {
    "locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "no locale": {"LC_ALL": "C", "LANG": "C"},
    "zone west": {"TZ": "Pacific/Pago_Pago"},
    "zone east": {"TZ": "Pacific/Kiritimati"},
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of the checkout, built where it stands."""
    return build(ROOT, tmp_path_factory.mktemp("here") / "public")


@pytest.fixture
def elsewhere(folder: Path) -> Iterator[Path]:
    """A folder on a file system that lists files by when they were made, where there is one."""
    memory = Path("/dev/shm", folder.name)
    if not os.access("/dev/shm", os.W_OK):
        yield folder
        return
    memory.mkdir()
    yield memory
    shutil.rmtree(memory)


@pytest.mark.parametrize("machine", MACHINES)
def test_locales_and_time_zones(here: dict[str, bytes], tmp_path: Path, machine: str) -> None:
    assert build(ROOT, tmp_path / "public", MACHINES[machine]) == here


def test_one_core(here: dict[str, bytes], tmp_path: Path) -> None:
    processors = os.sched_getaffinity(0)
    assert build(ROOT, tmp_path / "public", around=["taskset", "--cpu-list", str(min(processors))]) == here


def test_another_folder_and_another_order_of_files(here: dict[str, bytes], elsewhere: Path, draws: random.Random) -> None:
    for part in ("content", "theme"):
        files = [path for path in (ROOT / part).rglob("*") if path.is_file()]
        draws.shuffle(files)
        for file in files:
            copy = elsewhere / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    umask = os.umask(0o077)
    try:
        assert build(elsewhere, elsewhere / "out/of/place") == here
    finally:
        os.umask(umask)


def build(sources: Path, output: Path, environment: dict[str, str] | None = None, around: list[str] | None = None):
    command = [*(around or []), str(PROGRAM), "build", "--content", "content", "--theme", "theme", "--today", TODAY]
    command += ["--output", str(output), *search()]
    result = subprocess.run(
        command, cwd=sources, env=os.environ | (environment or {}), capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    return read(output)


def search() -> list[str]:
    """Pagefind, where it is installed: its index is a part of the site."""
    if importlib.util.find_spec("pagefind_bin") is None:
        return []
    import pagefind_bin

    return ["--pagefind", pagefind_bin.get_executable()]
