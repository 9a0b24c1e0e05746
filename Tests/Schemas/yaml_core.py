"""YAML as editors read it: the core schema of YAML 1.2, in which days and times are texts and 01.2029 is a number."""

import re

import yaml


class CoreLoader(yaml.BaseLoader):
    pass


def _scalar(tag: str, pattern: str, first: list[str | None], make) -> None:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
    CoreLoader.add_constructor(f"tag:yaml.org,2002:{tag}", lambda loader, node: make(loader.construct_scalar(node)))


_scalar("null", "~|null|Null|NULL|", ["~", "n", "N", ""], lambda text: None)
_scalar("bool", "true|True|TRUE|false|False|FALSE", list("tTfF"), lambda text: text.lower() == "true")
_scalar("int", "[-+]?[0-9]+", list("-+0123456789"), int)
_scalar("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789"), float)


class Dumper(yaml.SafeDumper):
    """What is nothing is left empty after its key; what stands twice is written twice."""

    def ignore_aliases(self, data) -> bool:
        return True


Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def load(text: str):
    return yaml.load(text, Loader=CoreLoader)


def dump(value) -> str:
    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False)
