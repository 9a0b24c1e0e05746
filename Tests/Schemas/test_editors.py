"""What an editor is told, and the reference that readers are given: both from the declarations."""

import json
import re
from fnmatch import fnmatch

import pytest
from program import ROOT, broken_rules, run
from samples import FIELDS, FILES, SURROUNDINGS, Place
from yaml_core import load

STOP = re.compile(r"\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\{\d+\|((?:[^|\\]|\\.)*?)(?:,(?:[^|\\]|\\.)*)?\|\}|\$0")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editor")
    run("schema", "--output", folder)
    return folder


def settings(folder) -> dict:
    return json.loads((folder / "settings.json").read_text("utf-8"))


def snippets(folder) -> dict:
    return json.loads((folder / "mumo.code-snippets").read_text("utf-8"))


def accepted(body: list[str]) -> str:
    """The text of a snippet whose proposals are all taken; of a choice, the first."""
    text = STOP.sub(lambda stop: re.sub(r"\\(.)", r"\1", stop[1] or stop[2] or ""), "\n".join(body))
    assert "${" not in text
    return text


def test_the_folder_has_the_schemas_that_are_printed(folder, validators):
    for kind, validator in validators.items():
        assert json.loads((folder / f"{kind}.schema.json").read_text("utf-8")) == validator.schema


@pytest.mark.parametrize("kind", FIELDS)
def test_each_kind_of_file_is_mapped_to_its_schema(folder, kind):
    schemas = settings(folder)["yaml.schemas"]
    path = f"content/{FILES[kind][0](0)}"
    # The narrowest pattern counts: a star stands for one name.
    matching = [
        schema
        for schema, patterns in schemas.items()
        if any(fnmatch(path, one) and path.count("/") == one.count("/") for one in patterns)
    ]
    assert [schema.rsplit("/", 1)[1] for schema in matching] == [f"{kind}.schema.json"]
    assert all(schema.startswith(f"./{folder}/") for schema in matching)


def test_markdown_is_completed_while_one_types(folder):
    assert settings(folder)["[markdown]"]["editor.quickSuggestions"]["other"] == "on"


def test_each_field_of_markdown_has_a_snippet_with_its_words(folder, validators):
    found = snippets(folder)
    assert {one["scope"] for one in found.values()} == {"markdown"}
    for kind, validator in validators.items():
        title = validator.schema["title"]
        if FILES[kind][0](0).endswith(".yaml"):
            assert title not in found
            continue
        for key, field in validator.schema["properties"].items():
            snippet = found[f"{title}: {key}"]
            assert snippet["prefix"] == key
            assert field["description"] in snippet["description"]
            value = load(accepted(snippet["body"]))[key]
            assert list(validator.evolve(schema=field).iter_errors(value)) == [], key
            words = field.get("enum") or field.get("items", {}).get("enum", [])
            if words and isinstance(words[0], str):
                assert all(word in "\n".join(snippet["body"]) for word in words if word)


def test_the_snippet_of_a_new_file_is_right(folder, validators, tmp_path):
    """Its proposals taken as they are: the fields are right, whatever the file says then."""
    for kind, validator in validators.items():
        snippet = snippets(folder).get(validator.schema["title"])
        if snippet is None:
            continue
        text = accepted(snippet["body"])
        fields = load(text.split("---\n")[1]) or {}
        assert set(fields) == set(validator.schema["required"])
        assert list(validator.iter_errors(fields)) == []
    place = Place("news", 0)
    news = accepted(snippets(folder)["Новость"]["body"]) + "Текст.\n"
    assert broken_rules(tmp_path, SURROUNDINGS | {place.path: news})[place.path] == set()


def test_the_guide_beside_the_schemas_names_what_works_and_what_does_not(folder):
    guide = (folder / "README.md").read_text("utf-8")
    for name in ["redhat.vscode-yaml", "remark-lint-frontmatter-schema", "yaml-language-server", "snippets"]:
        assert name in guide


def test_the_committed_reference_is_what_the_program_makes(tmp_path):
    run("schema", "--reference", tmp_path)
    made = {file.name: file.read_text("utf-8") for file in (tmp_path / "pages").iterdir()}
    pages = ROOT / "content/pages"
    files = [*pages.glob("polya-*.md"), pages / "spravochnik-polej.md"]
    committed = {file.name: file.read_text("utf-8") for file in files}
    assert committed == made, "mumo schema --reference content"


def test_the_reference_has_every_field(validators, tmp_path):
    run("schema", "--reference", tmp_path)
    text = "".join(file.read_text("utf-8") for file in (tmp_path / "pages").iterdir())
    for kind, validator in validators.items():
        if kind == "statistics":
            continue
        # A dictionary's fields stand within its entries.
        schema = validator.schema if "properties" in validator.schema else validator.schema["additionalProperties"]
        for key, field in schema["properties"].items():
            duty = "обязательно" if key in schema["required"] else "по желанию"
            assert f"| `{key}` | {duty} | {field['description']}" in text, (kind, key)
