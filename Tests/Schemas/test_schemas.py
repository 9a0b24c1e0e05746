"""The schemas as editors show them."""

import json
from fnmatch import fnmatch

import pytest
from program import ROOT
from samples import FIELDS
from yaml_core import load

PATHS = json.loads((ROOT / "Tests/Schemas/paths.json").read_text("utf-8"))


def fields_of(schema: dict):
    """Every field of a schema, with those within it."""
    for key, field in schema.get("properties", {}).items():
        yield key, field
        yield from fields_of(field)
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from fields_of(inner)


def test_every_kind_of_file_has_a_schema(validators):
    assert set(validators) == set(FIELDS) == set(PATHS) | {"home", "people"}


@pytest.mark.parametrize("kind", FIELDS)
def test_fields_have_words_and_examples_for_people(validators, kind):
    fields = list(fields_of(validators[kind].schema))
    assert fields
    for key, field in fields:
        assert field["title"].casefold() == key.replace("-", " ").casefold()
        assert field["title"][0].isupper()
        assert field["description"].endswith(".") and len(field["description"]) > 10, key
        assert field["examples"], key


@pytest.mark.parametrize("kind", FIELDS)
def test_examples_are_right(validators, kind):
    validator = validators[kind]
    for key, field in [("", validator.schema), *fields_of(validator.schema)]:
        for example in field["examples"]:
            assert list(validator.evolve(schema=field).iter_errors(example)) == [], key


def test_the_portals_own_content_is_right(validators):
    checked = 0
    for file in sorted((ROOT / "content").rglob("*")):
        path = file.relative_to(ROOT / "content").as_posix()
        kinds = [kind for kind, patterns in PATHS.items() if any(fnmatch(path, one) for one in patterns)]
        if not kinds or file.is_dir():
            continue
        text = file.read_text("utf-8")
        value = load(text if file.suffix == ".yaml" else text.split("---\n", 2)[1])
        assert list(validators[kinds[0]].iter_errors(value)) == [], path
        checked += 1
    assert checked > 30
