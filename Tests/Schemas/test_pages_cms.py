"""The form of the web editor: right by its documentation, whole, and what it writes passes the check."""

import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from program import ROOT, broken_rules, run
from samples import SURROUNDINGS
from yaml_core import dump, load

FORMAT = json.loads((ROOT / "Tests/Schemas/pages_cms.schema.json").read_text("utf-8"))
COMMITTED = (ROOT / ".pages.yml").read_text("utf-8")
SAVED = ROOT / "Tests/Schemas/saved_by_form"

# People and statistics are not edited in a browser, settings and the dictionary as the YAML that they are.
WITHOUT_FORM = {"people", "statistics", "portal", "deficits"}


def entries(items: list[dict]):
    for item in items:
        if item["type"] == "group":
            yield from entries(item["items"])
        else:
            yield item


SETTINGS = load(COMMITTED)
ENTRIES = {entry["name"]: entry for entry in entries(SETTINGS["content"])}
FORMS = {name: entry["fields"] for name, entry in ENTRIES.items() if "fields" in entry}


def test_the_committed_file_is_what_the_program_makes(tmp_path):
    run("schema", "--pages-cms", tmp_path / ".pages.yml")
    assert (tmp_path / ".pages.yml").read_text("utf-8") == COMMITTED, "mumo schema --pages-cms .pages.yml"


def test_it_is_of_the_documented_format():
    Draft202012Validator.check_schema(FORMAT)
    assert list(Draft202012Validator(FORMAT).iter_errors(SETTINGS)) == []


def test_every_kind_of_file_has_its_form(validators):
    assert set(FORMS) == set(validators) - WITHOUT_FORM
    assert set(ENTRIES) - set(FORMS) == {"portal", "deficits"}


def compare(fields: list[dict], schema: dict, where: str) -> None:
    """A form has each field of a schema, in its order and with its words."""
    names = [field["name"] for field in fields if field["name"] != "body"]
    assert names == list(schema["properties"]), where
    for field in fields:
        if field["name"] == "body":
            continue
        own = schema["properties"][field["name"]]
        path = f"{where}.{field['name']}"
        assert field.get("required", False) == (field["name"] in schema["required"]), path
        assert field["label"] == own["title"], path
        assert field["description"].startswith(own["description"]), path
        inner = own.get("items", own)
        if "enum" in inner and field["type"] == "select":
            words = {value["name"] if isinstance(value, dict) else value for value in field["options"]["values"]}
            assert words == {word for word in inner["enum"] if isinstance(word, str)}, path
            assert field["options"].get("multiple", False) == ("items" in own), path
        elif "properties" in inner:
            assert field["type"] == "object" and bool(field.get("list")) == ("items" in own), path
            compare(field["fields"], inner, path)
        elif field["type"] == "number":
            numbers = [number for number in inner.get("enum", []) if isinstance(number, int)]
            bounds = {"min": inner.get("minimum", min(numbers, default=None)), "max": inner.get("maximum", max(numbers, default=None))}
            assert field["options"] == bounds, path
        else:
            assert field["type"] == "string" and field.get("list", False) == ("items" in own), path
            assert ("pattern" in field) == ("pattern" in inner), path
            assert field.get("options", {}).get("maxlength") == inner.get("maxLength"), path
            if "pattern" in field:
                regex = re.compile(field["pattern"]["regex"])
                assert all(regex.search(example) for example in inner["examples"]), path
                # The form judges an empty field by the pattern too.
                assert bool(regex.search("")) == (not field.get("required") and "items" not in own), path
                assert field["pattern"]["message"], path


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_has_every_field(validators, kind):
    compare(FORMS[kind], validators[kind].schema, kind)
    body = FORMS[kind][-1]
    assert (body["name"], body["type"], body["options"]) == ("body", "code", {"format": "markdown"})


def owners(path: str) -> list[str]:
    """The entries that show a file: a collection shows all files of its folder but those that it names."""
    file = Path("content") / path
    return [
        name
        for name, entry in ENTRIES.items()
        if (entry["type"] == "file" and entry["path"] == file.as_posix())
        or (
            entry["type"] == "collection"
            and file.is_relative_to(entry["path"])
            and file.suffix == ".md"
            and file.name not in entry.get("exclude", [])
        )
    ]


def test_each_file_has_one_form():
    paths = [file.relative_to(ROOT / "content").as_posix() for file in sorted((ROOT / "content").rglob("*.md"))]
    paths += [file.relative_to(SAVED).as_posix() for file in sorted(SAVED.rglob("*.md"))]
    paths += [f"associations/trud/2026-2027/meeting-{number}.md" for number in range(1, 100)]
    assert {path: owners(path) for path in paths if len(owners(path)) != 1} == {}
    assert owners("associations/trud/2026-2027/meeting-99.md") == ["meeting"]
    assert owners("associations/trud/index.md") == ["association"]


def unfit(fields: list[dict], values: dict, where: str):
    """What of a file the form could not take as it stands, so that it would be lost or block saving."""
    for field in fields:
        value = values.get(field["name"])
        if value is None:
            continue
        path = f"{where}.{field['name']}"
        several = field.get("list") or field.get("options", {}).get("multiple")
        for one in value if several else [value]:
            if field["type"] == "object":
                yield from unfit(field["fields"], one, path)
            elif field["type"] == "select":
                words = [word["name"] if isinstance(word, dict) else word for word in field["options"]["values"]]
                if str(one) not in words:
                    yield path, one
            elif field["type"] == "number":
                if not isinstance(one, int):
                    yield path, one
            elif not isinstance(one, str) or not re.search(field.get("pattern", {}).get("regex", ""), one):
                yield path, one


@pytest.mark.parametrize("root", [ROOT / "content", SAVED], ids=["portal", "saved"])
def test_forms_take_the_files_that_there_are(root):
    problems = []
    for file in sorted(root.rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text = file.read_text("utf-8")
        fields = load(text.split("---\n", 2)[1]) if text.startswith("---\n") else {}
        problems += unfit(FORMS[owners(path)[0]], fields or {}, path)
    assert problems == []


def test_what_a_form_saves_passes_the_check(tmp_path):
    """Files written by the library that the editor saves with: lines folded at 80, lists in blocks, its own quotes."""
    shutil.copytree(SAVED, tmp_path / "content")
    kinds = {owners(file.relative_to(SAVED).as_posix())[0] for file in SAVED.rglob("*.md")}
    assert kinds == set(FORMS)
    assert broken_rules(tmp_path, {}) == {}


def test_new_files_of_a_form_pass_the_check(tmp_path):
    """With what must be filled in, and the text that the form begins with."""
    new = {
        "plan": ("associations/trud/2026-2027/plan.md", {"обновлено": "05.09.2026"}),
        "meeting": (
            "associations/trud/2026-2027/meeting-1.md",
            {"номер": 1, "дата": "15.10.2026", "статус": "назначено"},
        ),
        "practice": (
            "practices/novaya.md",
            {
                "название": "А", "кратко": "Б.", "объединения": ["trud"], "форма": "приём", "авторы": ["avtor-1"],
                "лицензия": "CC BY 4.0", "создано": "01.09.2026", "обновлено": "01.09.2026", "статус": "черновик",
            },
        ),
    }
    files = dict(SURROUNDINGS)
    for kind, (path, fields) in new.items():
        form = FORMS[kind]
        assert set(fields) == {field["name"] for field in form if field.get("required")}
        assert owners(path) == [kind]
        files[path] = f"---\n{dump(fields)}---\n{form[-1]['default']}"
    assert broken_rules(tmp_path, files) == {}
