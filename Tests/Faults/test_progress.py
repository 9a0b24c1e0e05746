"""A person who waits at a terminal is told what a build is doing; the line is gone when it ends."""

import os
import pty
from pathlib import Path

from support.place import Middle, Place

CLEARING = "\r\x1b[2K"


def test_a_build_that_takes_long(folder: Path) -> None:
    place = Place(folder)
    middle = Middle(folder)
    control, terminal = pty.openpty()
    # A person sits there.
    build = place.start("new", environment=middle.environment | {"CI": "", "TERM": "xterm"}, stderr=terminal)
    os.close(terminal)
    middle.wait(build)
    shown = b""
    # The build waits for this test, so it passes its first second here.
    while "mumo: поиск…".encode() not in shown:
        shown += os.read(control, 1000)
    middle.leave()
    output, _ = build.communicate()
    while chunk := read_rest(control):
        shown += chunk
    assert build.returncode == 0
    assert output.startswith("Готово: public")
    lines = shown.decode().replace("\r\n", "\n").split(CLEARING)
    # Whatever was shown is cleared before anything else is written.
    assert lines[0] == "" and lines[1].startswith("mumo: поиск…")
    assert "\n" not in "".join(line for line in lines if line.endswith("…"))
    assert lines[-1] == "" or lines[-1].endswith("\n")


def read_rest(control: int) -> bytes:
    try:
        return os.read(control, 1000)
    except OSError:
        # The other end is closed.
        return b""
