"""A folder with two states of a portal, whose sites are known, and the program that builds one over the other."""

import os
import select
import shutil
import struct
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))
TODAY = "2025-10-01"

Tree = dict[str, bytes]

SETTINGS = "название: {title}\nмуниципалитет: Округ\nадрес: https://portal.example/\n"
NEWS = "---\nназвание: Новость {number}\nдата: 01.09.2025\n---\n\nТекст {title}. [Файл](file.pdf)\n"


def picture(shade: int) -> bytes:
    """A PNG of one shade of grey, wide enough for two sizes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 600, 400, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * 600) * 400
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def contents(title: str, *, pictures: bool) -> Tree:
    """A portal whose every page has its title; the states differ in what there is, too."""
    texts = {
        "portal.yaml": SETTINGS.format(title=title),
        "index.md": f"Главная {title}.\n",
        f"pages/{title}.md": f"---\nназвание: Страница {title}\n---\n\nЕсть только здесь.\n",
        **{f"news/{number}.md": NEWS.format(number=number, title=title) for number in range(8)},
    }
    files: Tree = {"news/file.pdf": title.encode() * 50_000, **{path: text.encode() for path, text in texts.items()}}
    if pictures:
        files[f"pages/{title}.md"] += "\n![Серое](picture.png)\n".encode()
        files["pages/picture.png"] = picture(sum(title.encode()) % 256)
    return files


def write(files: Tree, folder: Path) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def read(folder: Path) -> Tree:
    """Every file below a folder by its path."""
    return {
        Path(path, name).relative_to(folder).as_posix(): Path(path, name).read_bytes()
        for path, _, names in os.walk(folder)
        for name in names
    }


@dataclass
class Place:
    """Two states of a portal, `old` and `new`, and an output that holds the site of one of them."""

    folder: Path
    pictures: bool = False
    program: Path = PROGRAM
    user: int | None = None

    def __post_init__(self) -> None:
        for state in STATES:
            write(contents(state, pictures=self.pictures), self.folder / state)
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        (self.folder / "temporary").mkdir()
        if self.user is not None:
            for path in [self.folder, *self.folder.rglob("*")]:
                os.chown(path, self.user, self.user)
        self.sites: dict[str, Tree] = {}
        for state in STATES:
            result = self.build(state, output=f"reference-{state}")
            assert result.returncode == 0, result.stderr
            self.sites[state] = read(self.folder / f"reference-{state}")
        assert self.sites["old"].keys() != self.sites["new"].keys()
        assert self.build("old").returncode == 0

    def command(self, state: str, output: str = "public") -> list[str]:
        return [str(self.program), "build", "--content", state, "--output", output, "--today", TODAY]

    def build(self, state: str, output: str = "public", around: tuple[str, ...] = ()):
        """Builds to the end. Another program may run the build and do to it what it likes."""
        return self.run([*around, *self.command(state, output)])

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, capture_output=True, text=True, **self.how)

    def start(self, state: str, environment: dict[str, str] | None = None, **streams: int) -> subprocess.Popen[str]:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True} | streams
        how = self.how
        how["env"] |= environment or {}
        return subprocess.Popen(self.command(state), **pipes, **how)

    @property
    def how(self) -> dict:
        user = {} if self.user is None else {"user": self.user, "group": self.user, "extra_groups": []}
        return {"cwd": self.folder, "env": os.environ | {"TMPDIR": str(self.folder / "temporary")}, **user}

    @property
    def output(self) -> Path:
        return self.folder / "public"

    def standing(self) -> str:
        """The state whose site stands, whole: every file of it and no other, byte for byte."""
        tree = read(self.output)
        for state in STATES:
            if tree == self.sites[state]:
                return state
        raise AssertionError(f"neither site stands: {self._differences(tree)}")

    def is_clear(self) -> bool:
        """Whether no build has left anything beside the site."""
        return not (self.folder / ".public.mumo").exists()

    def _differences(self, tree: Tree) -> str:
        def differing(site: Tree) -> list[str]:
            return sorted(path for path in tree.keys() | site.keys() if tree.get(path) != site.get(path))[:5]

        return ", ".join(f"from {state} {differing(self.sites[state])}" for state in STATES)


STATES = ("old", "new")


class Middle:
    """Stands in for a program that a build runs: tells that the build has come so far, and lets it go on when told to.

    Pagefind runs when everything has been read and nothing published; the site of a build without it has no search.
    """

    SCRIPT = "#!/bin/sh\necho here > {folder}/reached\nread leave < {folder}/leave\nexit 3\n"

    def __init__(self, folder: Path, program: str = "pagefind") -> None:
        self._folder = folder
        for pipe in ("reached", "leave"):
            os.mkfifo(folder / pipe)
        programs = folder / "programs"
        programs.mkdir()
        (programs / program).write_text(self.SCRIPT.format(folder=folder))
        (programs / program).chmod(0o755)
        # For the builds that are to be met in their middle.
        self.environment = {"PATH": f"{programs}:{os.environ['PATH']}"}

    def wait(self, build: subprocess.Popen[str]) -> None:
        """Until the build has come so far; fails where it ends instead."""
        reached = os.open(self._folder / "reached", os.O_RDONLY | os.O_NONBLOCK)
        while not select.select([reached], [], [], 0.1)[0]:
            assert build.poll() is None, "the build has ended before its middle"
        os.close(reached)

    def leave(self) -> None:
        (self._folder / "leave").write_text("go\n")


def other(state: str) -> str:
    return "new" if state == "old" else "old"
