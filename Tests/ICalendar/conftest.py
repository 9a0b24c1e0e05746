import os
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

# Where the Swift tests have written the files, if it was set for them too.
FOLDER = os.environ.get("MUMO_ICALENDAR_OUTPUT")

# Known to subscribers: it must never change.
NAMESPACE = uuid.UUID("2ed16fe6-a967-45f7-b0d8-0d25ee4ca96a")


def pytest_configure() -> None:
    if not FOLDER:
        raise pytest.UsageError("MUMO_ICALENDAR_OUTPUT is not set: `make test` sets it for these tests and for Swift's")


@pytest.fixture(scope="session")
def read() -> Callable[[str], bytes]:
    """Reads a file that the Swift tests have written."""
    return lambda name: Path(FOLDER, name).read_bytes()


@pytest.fixture(scope="session")
def uid() -> Callable[[str], str]:
    """The UID of an identity."""
    return lambda identity: str(uuid.uuid5(NAMESPACE, identity))
