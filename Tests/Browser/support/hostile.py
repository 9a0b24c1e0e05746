"""The portal's own content with attacks wherever its fields and texts take one.

Every value of a field, every cell, heading and item of a list is replaced; what the program refuses there, by the line
of its message, is put back, until it takes the rest.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import yaml

# Each calls `attack` if a browser ever takes it for more than text. After the Cheat Sheet of OWASP on the evasion of
# filters of cross-site scripting.
ATTACKS = [
    "<script>attack()</script>",
    "<script src=//evil.example/a.js></script>",
    "<img src=x onerror=attack()>",
    "<svg onload=attack()>",
    "<svg><script>attack()</script></svg>",
    "<iframe srcdoc='<script>parent.attack()</script>'></iframe>",
    "<iframe src=javascript:parent.attack()></iframe>",
    "<body onload=attack()>",
    "<input autofocus onfocus=attack()>",
    "<details open ontoggle=attack()>",
    "<video><source onerror=attack()></video>",
    "<object data=javascript:attack()></object>",
    "<embed src=//evil.example/a.swf>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "<style>@import '//evil.example/a.css'</style>",
    "<meta http-equiv=refresh content='0;url=javascript:attack()'>",
    "<base href=//evil.example/>",
    "<form action=//evil.example/><button formaction=javascript:attack()>",
    "<math><mtext><table><mglyph><style><img src=x onerror=attack()>",
    "<noscript><p title='</noscript><img src=x onerror=attack()>'>",
    "</title><script>attack()</script>",
    "</textarea><script>attack()</script>",
    "</script><script>attack()</script>",
    "--><script>attack()</script>",
    "]]><script>attack()</script>",
    '"><script>attack()</script>',
    "'><script>attack()</script>",
    '" onmouseover="attack()" autofocus onfocus="attack()',
    "' onfocus='attack()' autofocus x='",
    "` onerror=`attack()",
    "<<script>script>attack()<</script>/script>",
    "<scr<script>ipt>attack()</script>",
    "<ScRiPt >attack()</sCrIpT >",
    "<img/src=x/onerror=attack()//",
    "<a href='java\tscript:attack()'>a</a>",
    "&lt;script&gt;attack()&lt;/script&gt;",
    "&#60;script&#62;attack()&#60;/script&#62;",
    "{{{page}}}{{>layout}}{{#a}}",
    "${attack()} #{attack()} <%= attack() %>",
    "\ufeff<script>attack()</script>\u2028\u202e",
    "javascript:attack()//",
    "data:text/html,<script>attack()</script>",
    "=HYPERLINK(\"javascript:attack()\")",
]

# The same by the means of Markdown.
MARKDOWN = [
    "[a](javascript:attack())",
    "[a](JaVaScRiPt:attack())",
    "[a](java&#115;cript:attack())",
    "[a](javascript&colon;attack())",
    "[a](&#x6A;avascript:attack())",
    "[a](<java\tscript:attack()>)",
    "[a](vbscript:attack())",
    "[a](data:text/html;base64,PHNjcmlwdD5hdHRhY2soKTwvc2NyaXB0Pg==)",
    "[a](//evil.example/)",
    "[a](\\\\evil.example)",
    '[a](https://example.org/ "\\"><script>attack()</script>")',
    '[a](https://example.org/"onmouseover="attack())',
    "[a](https://example.org/?<script>attack()</script>)",
    "![a](javascript:attack())",
    "![a](https://evil.example/a.png)",
    "![a](x \"onerror=attack()\")",
    "![\"onerror=\"attack()](x)",
    "<javascript:attack()>",
    "<https://example.org/\"onmouseover=\"attack()>",
    "https://example.org/<script>attack()</script>",
    "`<script>attack()</script>`",
    "**<script>attack()</script>**",
    "[<img src=x onerror=attack()>](https://example.org/)",
    "[^<script>]",
    "[a]: javascript:attack()",
    "```<script>attack()</script>",
    "# <img src=x onerror=attack()>",
    "### \"onfocus=\"attack()\" autofocus",
    "| <script>attack()</script> |\n| --- |\n| \\| <img src=x onerror=attack()> |",
]


class HostileContent:
    """A content folder full of attacks."""

    def __init__(self, original: Path, folder: Path, check: list[str | Path]) -> None:
        self.folder = folder
        self._check = [*check, "--content", folder, "--format", "json"]
        shutil.copytree(original, folder)
        self._originals: dict[str, list[str]] = {}
        self._hostile: dict[str, list[str]] = {}
        self._count = 0
        for file in sorted([*folder.rglob("*.md"), *folder.glob("*.yaml")]):
            self._attack(file)

    @property
    def count(self) -> int:
        """How many lines are attacks."""
        pairs = [zip(self._originals[path], lines) for path, lines in self._hostile.items()]
        return sum(original != line for lines in pairs for original, line in lines)

    @property
    def fields(self) -> set[str]:
        """The keys of the fields that took one."""
        pairs = [pair for path, lines in self._hostile.items() for pair in zip(self._originals[path], lines)]
        keys = [re.match(r"[\s-]*(\w[^\s:]*): .", original) for original, line in pairs if original != line]
        return {key[1] for key in keys if key}

    def settle(self) -> None:
        """Puts back what the program refuses."""
        for _ in range(20):
            errors = self._errors()
            if not errors:
                return
            for path, line in errors:
                self._restore(path, line)
            self._write()
        raise AssertionError(f"still refused: {sorted(errors)[:10]}")

    def _errors(self) -> set[tuple[str, int]]:
        result = subprocess.run(self._check, capture_output=True, text=True)
        assert result.returncode in (0, 1), result.stderr
        problems = json.loads(result.stderr or result.stdout)
        return {(problem["path"], problem["line"]) for problem in problems if problem["severity"] == "error"}

    def _restore(self, path: str, number: int) -> None:
        """Puts back the line; where that stands already, the whole file, without links to what has changed."""
        originals, lines = self._originals[path], self._hostile[path]
        if lines[number - 1] != originals[number - 1]:
            lines[number - 1] = originals[number - 1]
        elif lines != originals:
            lines[:] = originals
        else:
            lines[number - 1] = originals[number - 1] = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", lines[number - 1])

    def _write(self) -> None:
        for path, lines in self._hostile.items():
            Path(path).write_text("\n".join(lines) + "\n", "utf-8")

    def _attack(self, file: Path) -> None:
        text = file.read_text("utf-8")
        fields, body = (text, "") if file.suffix == ".yaml" else split(text)
        lines = block_style(fields)
        hostile = [self._attack_field(line) for line in lines]
        if file.suffix == ".md":
            lines = ["---", *lines, "---"] if fields else []
            hostile = ["---", *hostile, "---"] if fields else []
            lines += body.splitlines()
            hostile += [self._attack_text(line) for line in body.splitlines()]
            ending = [line for attack in [*ATTACKS, *MARKDOWN] for line in ("", *attack.split("\n"))]
            lines += [""] * len(ending)
            hostile += ending
        self._originals[str(file)], self._hostile[str(file)] = lines, hostile
        file.write_text("\n".join(hostile) + "\n", "utf-8")

    def _next(self) -> str:
        self._count += 1
        return ATTACKS[self._count % len(ATTACKS)]

    def _attack_field(self, line: str) -> str:
        if re.fullmatch(r"[^\"]*:", line):
            return line
        start = re.match(r"\s*(- )*([^\s:\"]+: )?", line)
        return start[0] + json.dumps(self._next(), ensure_ascii=False)

    def _attack_text(self, line: str) -> str:
        """Replaces one cell of a row, adds to a heading or an item."""
        attack = self._next().replace("|", "\\|").replace("\t", " ")
        if line.startswith("|") and not re.fullmatch(r"[|:\s-]+", line):
            cells = line.split("|")
            cells[1 + self._count % (len(cells) - 2)] = f" {attack} "
            return "|".join(cells)
        return f"{line} {attack}" if re.match(r"\s*(#+|-|\d+\.) \S", line) else line


def split(text: str) -> tuple[str, str]:
    """The front matter and the text below it."""
    found = re.fullmatch(r"---\n(.*?\n)---\n(.*)", text, re.DOTALL)
    return (found[1], found[2]) if found else ("", text)


def block_style(fields: str) -> list[str]:
    """The same fields, each value on a line of its own."""
    node = yaml.compose(fields, yaml.BaseLoader) if fields else None
    return [] if node is None else _lines(node)


def _lines(node: yaml.Node, indentation: str = "") -> list[str]:
    if isinstance(node, yaml.MappingNode):
        return [line for key, value in node.value for line in _entry(f"{indentation}{key.value}:", value, indentation)]
    if isinstance(node, yaml.SequenceNode):
        lines = []
        for value in node.value:
            first, *rest = _lines(value, indentation + "  ")
            lines += [f"{indentation}- {first.lstrip()}", *rest]
        return lines
    return [indentation + (node.value if node.style is None else json.dumps(node.value, ensure_ascii=False))]


def _entry(start: str, value: yaml.Node, indentation: str) -> list[str]:
    if isinstance(value, yaml.ScalarNode):
        return [f"{start} {_lines(value)[0]}".rstrip()]
    return [start, *_lines(value, indentation + "  ")] if value.value else [f"{start} {'[]' if isinstance(value, yaml.SequenceNode) else '{}'}"]
