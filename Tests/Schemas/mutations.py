"""Ways to spoil a right file, found from its schema: one of each kind for each field, however deep it lies."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass

NOTHING = object()


@dataclass(frozen=True)
class Mutation:
    keys: tuple
    name: str
    value: object

    def __str__(self) -> str:
        return f"{' → '.join(map(str, self.keys))}: {self.name}"

    def spoil(self, fields: dict):
        """The fields with this slip in them."""
        if not self.keys:
            return self.value
        spoiled = copy.deepcopy(fields)
        holder = spoiled
        for key in self.keys[:-1]:
            holder = holder[key]
        if self.value is NOTHING:
            del holder[self.keys[-1]]
        else:
            holder[self.keys[-1]] = self.value
        return spoiled


def mutations(schema: dict, fields) -> list[Mutation]:
    """All slips that one can make in right fields."""
    return [Mutation(*slip) for slip in _slips(schema, fields, ())]


def _slips(schema: dict, value, keys: tuple) -> Iterator[tuple[tuple, str, object]]:
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if keys:
        yield keys, "список вместо значения", ["а", "б"] if "array" not in types else "а"
        yield keys, "набор вместо значения", {"а": "б", "в": "г"} if "object" not in types else "а"
        yield keys, "пустое значение", None
        if not isinstance(keys[-1], int):
            yield keys, "нет поля", NOTHING
    if "enum" in schema:
        yield keys, "не то слово", "небывалое"
        yield keys, "число, которого нет", 77
    if "integer" in types:
        yield keys, "слово вместо числа", "много"
        yield keys, "меньше наименьшего", schema["minimum"] - 1
        yield keys, "больше наибольшего", schema["maximum"] + 1
        yield keys, "больше наибольшего, в кавычках", str(schema["maximum"] + 1)
        yield keys, "в кавычках", str(value)
        yield keys, "дробь", 1.5
    elif "pattern" in schema:
        yield keys, "не той формы", "@ не то @"
    if "maxLength" in schema:
        yield keys, "слишком длинно", "я" * (schema["maxLength"] + 1)
        yield keys, "как раз по длине", "я" * schema["maxLength"]
    if "array" in types:
        yield keys, "пустой список", []
        if value:
            yield keys, "повтор", [value[0], *value]
        for index, item in enumerate(value[:1]):
            yield from _slips(schema["items"], item, (*keys, index))
    if "object" in types:
        yield keys, "лишнее поле", {**value, "небывалое": "а"}
        inner = schema.get("properties") or dict.fromkeys(value, schema["additionalProperties"])
        for key, field in inner.items():
            yield from _slips(field, value[key], (*keys, key))
