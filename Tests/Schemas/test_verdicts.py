"""Schemas and the program give the same verdicts, file by file."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

import pytest
from mutations import mutations
from program import broken_rules
from samples import FIELDS, ROOM, SURROUNDINGS, Place
from yaml_core import dump, load

# Where only the check can know better: it knows the calendar, the other files and the kinds of texts.
CHECK_KNOWS = {
    ("document", "дата: 30.02.2025"): "impossible-date",
    ("document", "файл: net-takogo.txt"): "missing-attachment",
    ("news", "дата: 2025-02-29"): "impossible-date",
    ("event", "дефициты: [metod/b]"): "unknown-deficit",
    ("event", "план: fizika/2026-2027#9.9"): "unknown-plan-row",
    ("event", "план: fizyka/2026-2027#2.1"): "wrong-type",
    ("event", "год: 2026-2028"): "wrong-type",
    ("event", "окончание: вечером"): "event-end",
    ("event", "когда: 4 декабря, вторник"): "other-weekday",
    ("meeting", "номер: 2"): "meeting-number",
    ("meeting", "дата: 11.09.2030"): "meeting-year",
    ("meeting", "время: 16:00–14:30"): "reversed-dates",
    ("meeting", "председатель: Иванова Анна Петровна"): "name-in-text",
    ("practice", "решение: fizika/2026-2027/meeting-9#r-1"): "unknown-decision",
    ("practice", "пересмотреть: 31.06.2029"): "impossible-date",
    ("association", "номер: 16"): "association-number",
    ("association", "состав: {всего: '2'}"): "wrong-type",
    ("portal", "часовой-пояс: Europe/Bezhetsk"): "unknown-time-zone",
    ("portal", "учебный-год: {2025-2026: {четверти: [24.10.2025–01.09.2025]}}"): "reversed-dates",
    ("portal", "адрес: https://example.org/a/../b/"): "wrong-type",
}

# What numbers may say of people, and how quarters follow one another, is another question than how they are written.
OF_MEANING = {"snapshot-form", "snapshot-disclosure", "snapshot-history", "snapshot-year", "school-terms"}

# Where the check is kinder: it takes words for words however they are written, editors go by the type that YAML gives.
CHECK_FORGIVES = [
    ("news", "вид: Новость"),
    ("news", "образец: ДА"),
    ("practice", "условия: [малокомплектная]"),
    ("practice", "возраст: [5-6 лет]"),
    ("news", "название: true"),
    ("news", "название: null"),
]


def verdicts(kind: str, cases: list, folder) -> list[tuple[str, object, set[str]]]:
    """The names of cases, their fields and the rules that the program finds broken."""
    room = ROOM.get(kind, len(cases))
    batches = [cases[start : start + room] for start in range(0, len(cases), room)]

    def judge(number: int) -> list[tuple[str, object, set[str]]]:
        files, places = dict(SURROUNDINGS), {}
        for index, case in enumerate(batches[number]):
            place = Place(kind, index)
            name, fields = case(place)
            files[place.path] = place.text(fields if isinstance(fields, str) else dump(fields))
            places[place.path] = (name, load(fields) if isinstance(fields, str) else fields)
        if kind == "people":
            files["portal.yaml"] += "люди: people.yaml\n"
        rules = broken_rules(folder / str(number), files)
        return [(name, fields, rules[path]) for path, (name, fields) in places.items()]

    with ThreadPoolExecutor() as pool:
        return [result for results in pool.map(judge, range(len(batches))) for result in results]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_right_file_with_all_fields_is_right_for_both(validators, tmp_path, kind):
    place = Place(kind, 0)
    properties = validators[kind].schema.get("properties")
    if properties:
        assert list(place.fields) == list(properties)
    [(_, fields, rules)] = verdicts(kind, [lambda place: ("", place.fields)], tmp_path)
    assert rules - OF_MEANING == set()
    assert list(validators[kind].iter_errors(fields)) == []


@pytest.mark.parametrize("kind", FIELDS)
def test_each_slip_is_judged_alike(validators, tmp_path, kind):
    validator = validators[kind]
    slips = mutations(validator.schema, Place(kind, 0).fields)
    cases = [lambda place, slip=slip: (str(slip), slip.spoil(place.fields)) for slip in slips]
    differences = defaultdict(list)
    for name, fields, rules in verdicts(kind, cases, tmp_path):
        rules -= OF_MEANING
        is_right = validator.is_valid(fields)
        if is_right != (not rules):
            differences["schema takes" if is_right else "schema refuses"].append((name, sorted(rules)))
    assert differences == {}
    assert len(slips) > 10


@pytest.mark.parametrize(("kind", "field"), CHECK_KNOWS)
def test_what_only_the_check_can_know(validators, tmp_path, kind, field):
    [(_, fields, rules)] = verdicts(kind, [lambda place: ("", place.fields | load(field))], tmp_path)
    assert CHECK_KNOWS[kind, field] in rules
    assert list(validators[kind].iter_errors(fields)) == []


@pytest.mark.parametrize(("kind", "field"), CHECK_FORGIVES)
def test_what_the_check_forgives(validators, tmp_path, kind, field):
    def changed(place):
        key = field.split(":")[0]
        rest = {other: value for other, value in place.fields.items() if other != key}
        return "", f"{dump(rest)}{field}\n"

    [(_, fields, rules)] = verdicts(kind, [changed], tmp_path)
    assert rules == set()
    assert not validators[kind].is_valid(fields)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("название: А\nназвание: Б\nдата: 28.08.2025", "repeated-key"),
        ("название: Приём: шаги\nдата: 28.08.2025", "unquoted-colon"),
        ("название: Приказ #71\nдата: 28.08.2025", "unquoted-hash"),
        ("название: &а Б\nдата: 28.08.2025", "yaml-anchor"),
        ("название: !а Б\nдата: 28.08.2025", "yaml-tag"),
        ('название: "А\nдата: 28.08.2025', "yaml-syntax"),
    ],
)
def test_what_is_lost_before_a_schema_sees_it(tmp_path, text, rule):
    rules = broken_rules(tmp_path, SURROUNDINGS | {"news/n.md": f"---\n{text}\n---\n\nА\n"})
    assert rule in rules["news/n.md"]
