import os
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

COUNTS = pytest.StashKey[Counter]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=20, help="how many builds are killed, half of them at system calls")
    parser.addoption("--seed", type=int, default=None, help="repeats the draws of a run")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[COUNTS] = Counter()
    if config.option.seed is None:
        config.option.seed = random.SystemRandom().randrange(1_000_000)


def pytest_report_header(config: pytest.Config) -> str:
    return f"seed: {config.option.seed}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for what, count in sorted(config.stash[COUNTS].items()):
        terminalreporter.write_line(f"{what}: {count}")


@pytest.fixture
def counts(request: pytest.FixtureRequest) -> Counter:
    """What was done to the program, told at the end of the run."""
    return request.config.stash[COUNTS]


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return request.config.option.kills


@pytest.fixture
def draws(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(f"{request.config.option.seed} {request.node.name}")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any user may reach, unlike those of pytest."""
    path = Path(tempfile.mkdtemp(prefix="mumo-faults-"))
    path.chmod(0o755)
    yield path
    for name, _, _ in os.walk(path):
        if not os.path.ismount(name):
            os.chmod(name, 0o755)
    shutil.rmtree(path)
