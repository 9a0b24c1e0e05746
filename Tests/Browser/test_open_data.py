"""The tables for machines, read by programs that others wrote."""

import csv
import io
import json
import re
from pathlib import Path

import frictionless
import pytest
import yaml

from support.sample import PEOPLE
from support.sites import Site

TABLES = ["associations", "plans", "meetings", "decisions", "events", "practices", "documents"]

every_site = pytest.mark.parametrize("name", ["portal", "sample", "empty"])


def folder(site: Site) -> Path:
    return site.folder / "data"


def rows(site: Site, file: str, encoding: str, delimiter: str) -> list[list[str]]:
    text = (folder(site) / file).read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


@every_site
def test_the_package_and_its_tables_are_valid(sites, name):
    site = sites[name]
    report = frictionless.validate(str(folder(site) / "datapackage.json"))
    # The validator cannot read JSON without rows; that it is an empty list is tested below.
    empty = {f"{table}.json" for table in TABLES if not records_of(site, table)}
    tasks = [task for task in report.tasks if task.place not in empty]
    assert [error.message for task in tasks for error in task.errors] == []
    assert [error.message for error in report.errors] == []
    files = {task.place for task in report.tasks} | {"datapackage.json", "index.html"}
    assert files == {file.name for file in folder(site).iterdir()}
    assert len(report.tasks) == 3 * len(TABLES)


@every_site
@pytest.mark.parametrize("table", TABLES)
def test_all_forms_of_a_table_say_the_same(sites, name, table):
    site = sites[name]
    head, *plain = rows(site, f"{table}.csv", "utf-8", ",")
    titles, *excel = rows(site, f"{table}-excel.csv", "utf-8-sig", ";")
    assert len(titles) == len(head)
    assert not re.search("[А-я]", "".join(head)) and not re.search(r"[a-z]", "".join(titles))
    records = json.loads((folder(site) / f"{table}.json").read_text("utf-8"))
    assert all(list(record) == head for record in records)
    assert len(plain) == len(excel) == len(records)
    for record, cells, people_cells in zip(records, plain, excel):
        assert cells == [as_cell(value, "true", "false") for value in record.values()]
        # An apostrophe keeps Excel from taking a text for a date.
        assert [cell.removeprefix("'") for cell in people_cells] == [
            as_cell(value, "да", "нет") for value in record.values()
        ]


def as_cell(value, yes: str, no: str) -> str:
    if isinstance(value, bool):
        return yes if value else no
    if isinstance(value, list):
        return "|".join(map(str, value))
    return "" if value is None else str(value)


@every_site
def test_addresses_lead_to_pages(sites, name):
    site = sites[name]
    urls = [record["url"] for table in TABLES for record in records_of(site, table)]
    assert len(urls) == len(set(urls))
    for url in urls:
        page, _, anchor = url.removeprefix(site.address).partition("#")
        assert not anchor or anchor in site.pages[page].ids


def records_of(site: Site, table: str) -> list[dict]:
    return json.loads((folder(site) / f"{table}.json").read_text("utf-8"))


def test_tables_of_the_portal_are_filled(sites):
    site = sites["portal"]
    assert {table for table in TABLES if not records_of(site, table)} == set()


def test_nobody_is_in_the_data(sites):
    people = yaml.safe_load(PEOPLE)
    strings = set(people) | {text for person in people.values() for text in (person["роль"], person.get("имя")) if text}
    strings |= {word for person in people.values() for word in person.get("имя", "").split()[:1]}
    assert len(strings) > 7
    for file in folder(sites["sample"]).iterdir():
        text = file.read_text("utf-8")
        assert {string for string in strings if re.search(rf"\b{re.escape(string)}\b", text)} == set(), file.name
