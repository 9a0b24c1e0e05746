"""The ready workflows are valid, and their scripts do what they say on a repository with a change."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))
WORKFLOWS = ROOT / ".ci/publish"
GITHUB = yaml.safe_load((WORKFLOWS / "github.yml").read_text())
GITLAB = yaml.safe_load((WORKFLOWS / "gitlab.yml").read_text())

NEWS = "---\nназвание: Новость\nдата: 2026-09-01\nкратко: Кратко.\n---\n\nТекст.\n"


@pytest.mark.parametrize(
    ("schema", "file"), [("vendor.github-workflows", "github.yml"), ("vendor.gitlab-ci", "gitlab.yml")]
)
def test_the_host_would_accept_it(schema, file):
    program = Path(sys.executable).parent / "check-jsonschema"
    run = subprocess.run(
        [program, "--builtin-schema", schema, WORKFLOWS / file], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr


def git(folder, *arguments):
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    """A clone of the portal whose branch adds news and whose main is known as the host's."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, origin / name)
    git(origin, "init", "--initial-branch=main")
    git(origin, "add", ".")
    git(origin, "commit", "--message=Portal")
    git(tmp_path, "clone", origin, clone)
    (clone / "content/news/novost.md").write_text(NEWS)
    program = clone / ".build/release/mumo"
    program.parent.mkdir(parents=True)
    program.symlink_to(PROGRAM)
    return clone


def script(commands, folder, **variables):
    """Runs a script as a host does: each line stops it."""
    environment = {**os.environ, "HOME": str(folder.parent), **variables}
    return subprocess.run(
        ["bash", "-e", "-c", commands], cwd=folder, env=environment, capture_output=True, text=True
    )


def github_step(job, name):
    return next(step["run"] for step in GITHUB["jobs"][job]["steps"] if step.get("name") == name)


def gitlab_script(job, without=()):
    return "\n".join(line for line in GITLAB[job]["script"] if line not in without)


def test_github_shows_what_changes(checkout):
    summary = checkout.parent / "summary.md"
    run = script(
        github_step("check", "Что изменится"), checkout, BASE="main", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert run.returncode == 0, run.stderr
    assert "[Новость](https://example.org/news/novost/) — `content/news/novost.md`" in summary.read_text()


def test_github_marks_the_lines(checkout):
    assert script(github_step("check", "Проверка"), checkout).returncode == 0
    (checkout / "content/news/novost.md").write_text(NEWS.replace("дата", "дта"))
    run = script(github_step("check", "Проверка"), checkout)
    assert run.returncode == 1
    assert "::error file=content/news/novost.md,line=3,col=1,title=unknown-key::" in run.stderr


def test_gitlab_shows_what_changes_and_marks_the_lines(checkout):
    (checkout / "content/news/novost.md").write_text(NEWS.replace("дата", "дта"))
    run = script(gitlab_script("check"), checkout, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    assert run.returncode == 1
    assert "[unknown-key]" in run.stderr
    assert "`content/news/novost.md`" in (checkout / "changes.md").read_text()
    findings = json.loads((checkout / "code-quality.json").read_text())
    marked = [finding for finding in findings if finding["location"]["path"] == "content/news/novost.md"]
    assert ("unknown-key", 3) in [(one["check_name"], one["location"]["lines"]["begin"]) for one in marked]
    assert len({one["fingerprint"] for one in findings}) == len(findings)


@pytest.mark.parametrize(
    "commands",
    [github_step("publish", "Сборка"), gitlab_script("pages", without=["make search"])],
    ids=["github", "gitlab"],
)
def test_a_file_with_errors_holds_up_no_other(checkout, commands):
    (checkout / "content/news/bad.md").write_text(NEWS.replace("дата", "дта"))
    run = script(commands, checkout)
    assert run.returncode == 0, run.stderr
    assert (checkout / "public/news/novost/index.html").exists()
    assert not (checkout / "public/news/bad").exists()


@pytest.mark.parametrize(
    "commands",
    [github_step("publish", "Сборка"), gitlab_script("pages", without=["make search"])],
    ids=["github", "gitlab"],
)
def test_a_build_that_failed_publishes_nothing(checkout, commands):
    (checkout / "content/portal.yaml").write_text("название: [")
    assert script(commands, checkout).returncode == 1
    assert not (checkout / "public").exists()


def test_jobs_need_only_targets_that_the_makefile_has():
    targets = (ROOT / "Makefile").read_text()
    for name in ("program", "search"):
        assert f"\n{name}:" in targets
