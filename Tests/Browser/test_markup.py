"""The Nu HTML checker finds no errors."""

from support.checker import check


def test_html_is_valid(sites):
    folder = sites.folder_of_all()
    assert len(list(folder.rglob("*.html"))) > 100
    result = check(folder)
    assert result.returncode == 0, result.stdout + result.stderr


def test_checker_finds_what_is_wrong(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=ru><title>Дурная</title><p><div></p>")
    result = check(tmp_path)
    assert result.returncode != 0
    assert 'No "p" element in scope' in result.stdout + result.stderr
