"""System calls of a program, counted, failed or answered by a kill; done by strace, so that the program has no hooks."""

import re
import subprocess
from collections import Counter
from pathlib import Path

# What reads, makes, links, renames, removes and locks files: each stage of a build begins or ends with some of them.
CALLS = (
    "openat,openat2,read,newfstatat,getdents64,flock,mkdirat,write,lseek,linkat,link,rename,renameat,renameat2,"
    "unlinkat,unlink,rmdir,fsync,close"
)


def _is_missing() -> bool:
    try:
        return subprocess.run([*strace(), "true"], capture_output=True).returncode != 0
    except FileNotFoundError:
        return True


def strace(*options: str) -> tuple[str, ...]:
    # Without --seccomp-bpf, under which no signal comes.
    return ("strace", "--follow-forks", "--quiet=all", "--output=/dev/null", *options)


def killing(call: str, number: int) -> tuple[str, ...]:
    """Kills the program as it makes a call, the first time that one of its threads has made that many."""
    return strace(f"--trace={call}", f"--inject={call}:signal=SIGKILL:when={number}")


def failing(call: str, error: str, when: str) -> tuple[str, ...]:
    """Answers a call of each thread with an error."""
    return strace(f"--trace={call}", f"--inject={call}:error={error}:when={when}")


def counting(log: Path) -> tuple[str, ...]:
    """Writes all calls down."""
    # Without --seccomp-bpf, under which no signal comes.
    return ("strace", "--follow-forks", "--quiet=all", f"--output={log}", f"--trace={CALLS}")


def points(log: Path) -> list[tuple[str, int]]:
    """Every call that a program has made, with its number among its thread's calls of that kind."""
    calls = re.findall(r"^(\d+)\s+(\w+)\(", log.read_text(errors="replace"), re.MULTILINE)
    most: Counter[str] = Counter()
    for (_, call), count in Counter(calls).items():
        most[call] = max(most[call], count)
    return [(call, number) for call in sorted(most) for number in range(1, most[call] + 1)]


IS_MISSING = _is_missing()
