"""The schemas judge front matter as the program does; read by a validator that others wrote."""

import json
import os
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/debug/mumo"))

PATHS = {
    "association": "associations/fizika/index.md",
    "plan": "associations/fizika/2025-2026/plan.md",
    "meeting": "associations/fizika/2025-2026/meeting-1.md",
    "report": "associations/fizika/2025-2026/report.md",
    "practice": "practices/a.md",
    "event": "events/a.md",
    "document": "documents/a.md",
    "news": "news/a.md",
    "page": "pages/a.md",
}

GOOD = {
    "association": "номер: 1\nназвание: Учителя физики\nвид: предметное",
    "plan": "обновлено: 05.09.2025",
    "meeting": "номер: 1\nдата: 11.09.2025\nстатус: проведено\nприсутствовали: {членов: 3}",
    "report": "обновлено: 2026-05-20",
    "practice": "название: А\nкратко: Б.\nобъединения: [fizika]\nформа: приём\nавторы: [avtor-1]\n"
    "лицензия: CC BY 4.0\nсоздано: 01.10.2025\nобновлено: 02.10.2025\nстатус: опубликовано",
    "event": "название: А\nвид: семинар\nкогда: 4 декабря 2025, 14:00",
    "document": "вид: приказ\nназвание: А",
    "news": "название: А\nдата: 28.08.2025",
    "page": "название: А",
}

BAD = [
    ("association", "номер: 1\nназвание: А"),
    ("association", "номер: 17\nназвание: А\nвид: предметное"),
    ("association", "номер: 1\nназвание: А\nвид: научное"),
    ("association", GOOD["association"] + "\nпрофили: физика"),
    ("association", GOOD["association"] + "\nсекретарь: Иванова"),
    ("association", GOOD["association"] + '\nприказ: {номер: "71"}'),
    ("association", GOOD["association"] + "\nсостав: {всего: 2}"),
    ("association", GOOD["association"] + "\nтма: Урок"),
    ("association", GOOD["association"] + "\nобразец: true"),
    ("plan", "утверждён: 05.09.2025"),
    ("plan", "обновлено: сентябрь"),
    ("plan", "обновлено: [05.09.2025]"),
    ("plan", "обновлено: 05.09.2025\nредакция: много"),
    ("meeting", GOOD["meeting"].replace("проведено", "состоялось")),
    ("meeting", GOOD["meeting"].replace("номер: 1", "номер: первый")),
    ("meeting", GOOD["meeting"].replace("{членов: 3}", "{членов: три}")),
    ("meeting", GOOD["meeting"].replace("{членов: 3}", "{человек: 3}")),
    ("meeting", GOOD["meeting"] + "\nплан: строка 1"),
    ("report", "представлен: 2026-05-20"),
    ("practice", GOOD["practice"].replace("[fizika]", "[fizyka]")),
    ("practice", GOOD["practice"].replace("[avtor-1]", "[Иванова]")),
    ("practice", GOOD["practice"].replace("CC BY 4.0", "моя")),
    ("practice", GOOD["practice"] + "\nклассы: [12]"),
    ("practice", GOOD["practice"] + "\nдефициты: [Эксперимент]"),
    ("practice", GOOD["practice"] + "\nрешение: meeting-1"),
    ("event", "название: А\nкогда: 4 декабря 2025"),
    ("event", GOOD["event"] + "\nэтапы: [{название: Приём}]"),
    ("event", GOOD["event"] + "\nгод: 2025"),
    ("document", "название: А"),
    ("document", GOOD["document"] + "\nстатус: старый"),
    ("news", "название: А"),
    ("news", GOOD["news"] + "\nобъединения: fizika"),
    ("page", "кратко: А"),
    ("page", GOOD["page"] + "\nпорядок: первый"),
    ("page", GOOD["page"] + "\nпорядок: 1000"),
]

BODIES = {
    "plan": "## 1. Организационно-аналитическая деятельность\n\n"
    "| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |\n| --- | --- | --- | --- |\n"
    "| 1.1 | А | март | Б |\n\n## 2. Организационно-методическая деятельность\n\n"
    "| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |\n| --- | --- | --- | --- |\n"
    "| 2.1 | А | март | Б |\n",
    "meeting": "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. Б.\n\n## Решили\n\n1. В.\n",
}


@pytest.fixture(scope="session")
def schemas(tmp_path_factory) -> dict[str, Draft202012Validator]:
    folder = tmp_path_factory.mktemp("schemas")
    subprocess.run([PROGRAM, "schema", "--output", folder], check=True, capture_output=True)
    files = {file.name.removesuffix(".schema.json"): file for file in folder.glob("*.schema.json")}
    schemas = {name: json.loads(file.read_text("utf-8")) for name, file in files.items()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(schema) for name, schema in schemas.items()}


class Loader(yaml.BaseLoader):
    """YAML as editors read it: numbers are numbers, days and words are texts."""


Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[0-9]+$"), list("0123456789"))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def read(text: str):
    return yaml.load(text, Loader=Loader)


def is_right(folder: Path, kind: str, fields: str) -> bool:
    content = folder / "content"
    settings = "название: А\nмуниципалитет: Б\nадрес: https://example.org/\n"
    for path, text in {
        "portal.yaml": settings,
        "index.md": "А\n",
        PATHS[kind]: f"---\n{fields}\n---\n\n{BODIES.get(kind, 'А')}\n",
    }.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    command = [PROGRAM, "check", "--content", content, "--theme", ROOT / "theme", "--today", "2025-10-02"]
    return subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.parametrize("kind", GOOD)
def test_what_the_program_takes_the_schema_takes(schemas, tmp_path, kind):
    assert is_right(tmp_path, kind, GOOD[kind])
    assert list(schemas[kind].iter_errors(read(GOOD[kind]))) == []


@pytest.mark.parametrize(("kind", "fields"), BAD)
def test_what_the_schema_refuses_the_program_refuses(schemas, tmp_path, kind, fields):
    assert list(schemas[kind].iter_errors(read(fields))) != []
    assert not is_right(tmp_path, kind, fields)


def test_the_portals_own_content_is_right(schemas):
    settings = json.loads((ROOT / "Tests/Schemas/paths.json").read_text("utf-8"))
    checked = 0
    for file in sorted((ROOT / "content").rglob("*")):
        path = file.relative_to(ROOT / "content").as_posix()
        kinds = [kind for kind, patterns in settings.items() if any(fnmatch(path, one) for one in patterns)]
        if not kinds:
            continue
        text = file.read_text("utf-8")
        value = read(text if file.suffix == ".yaml" else text.split("---\n", 2)[1])
        assert list(schemas[kinds[0]].iter_errors(value)) == [], path
        checked += 1
    assert checked > 30


def test_fields_have_words_for_people(schemas):
    for kind, validator in schemas.items():
        properties = validator.schema.get("properties", {})
        for key, field in properties.items():
            assert field["title"] == key, (kind, key)
            assert field["description"].endswith("."), (kind, key)


def test_schemas_are_printed_without_a_folder():
    printed = subprocess.run([PROGRAM, "schema"], capture_output=True, text=True, check=True).stdout
    assert set(json.loads(printed)) >= set(GOOD) | {"portal", "deficits", "people"}
