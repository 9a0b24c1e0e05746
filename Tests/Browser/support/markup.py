"""Pages as their HTML says, read without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Markup:
    """What the tests ask of a page's HTML."""

    language: str | None = None
    title: str = ""
    headings: list[tuple[int, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    # The URLs of links, pictures, styles and scripts, each with its element.
    references: list[tuple[str, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    stylesheets: set[str] = field(default_factory=set)
    # The Content-Security-Policy.
    policy: str = ""
    # The names of all elements and of all attributes.
    elements: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)

    @property
    def is_indexed(self) -> bool:
        return "noindex" not in self.meta.get("robots", "")

    @property
    def assets(self) -> set[str]:
        """The URLs that the first visit of this page loads beside the document."""
        scripts = {url for element, url in self.references if element == "script"}
        return scripts | self.stylesheets | {url for rel, url in self.links.items() if rel == "icon"}


def read(html: str) -> Markup:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.markup


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.markup = Markup()
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.markup.elements.add(tag)
        self.markup.attributes |= values.keys()
        if tag == "html":
            self.markup.language = values.get("lang")
        if "id" in values:
            self.markup.ids.add(values["id"])
        for name in ("href", "src"):
            if name in values:
                self.markup.references.append((tag, values[name]))
        for candidate in filter(None, values.get("srcset", "").split(", ")):
            self.markup.references.append((tag, candidate.split(" ")[0]))
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.markup.policy = values.get("content", "")
        elif tag == "meta":
            self.markup.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        if tag == "link" and values.get("rel") == "stylesheet":
            self.markup.stylesheets.add(values.get("href", ""))
        elif tag == "link":
            self.markup.links[values.get("rel", "")] = values.get("href", "")
        if tag == "title" or _level(tag):
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._text is None or not (tag == "title" or _level(tag)):
            return
        text = plain("".join(self._text))
        self._text = None
        if tag == "title":
            self.markup.title = text
        else:
            self.markup.headings.append((_level(tag), text))


def plain(text: str) -> str:
    """A text with each run of spaces, breaking or not, as one space."""
    return " ".join(text.split())


def _level(tag: str) -> int:
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else 0
