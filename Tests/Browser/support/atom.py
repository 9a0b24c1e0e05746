"""What RFC 4287 asks of an Atom feed, and what validators of feeds ask beyond it."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from urllib.parse import urlsplit

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# The elements of a feed and of an entry, each with how often it may stand there (sections 4.1.1 and 4.1.2).
FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "author": (1, 99), "link": (1, 99)}
ENTRY = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "published": (0, 1),
    "summary": (0, 1),
    "link": (1, 99),
    "author": (0, 99),
    "category": (0, 99),
}


def problems(feed: bytes, address: str) -> list[str]:
    """What is wrong with a feed that is published at an address."""
    root = ElementTree.fromstring(feed)
    if root.tag != ATOM + "feed":
        return [f"the root is {root.tag}"]
    entries = root.findall(ATOM + "entry")
    found = _element_problems(root, {**FEED, "entry": (0, 20)})
    if not root.get(LANGUAGE):
        found.append("the feed has no language")
    if [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"] != [address]:
        found.append("the feed does not lead to itself")
    for entry in entries:
        found += _element_problems(entry, ENTRY)
        # An entry without content needs a link to it (section 4.1.2).
        if "alternate" not in {link.get("rel", "alternate") for link in entry.findall(ATOM + "link")}:
            found.append("an entry leads nowhere")
    ids = [element.text for element in root.iter(ATOM + "id")]
    if len(set(ids)) != len(ids):
        found.append("an id stands twice")
    updated = [element.text or "" for element in root.iter(ATOM + "updated")]
    if updated and updated[0] != max(updated):
        found.append("the feed is older than an entry")
    return found


def _element_problems(parent: ElementTree.Element, allowed: dict[str, tuple[int, int]]) -> list[str]:
    name = parent.tag.removeprefix(ATOM)
    children = [child.tag.removeprefix(ATOM) for child in parent]
    found = [f"{name} has {child}" for child in sorted(set(children) - allowed.keys())]
    for child, (least, most) in allowed.items():
        if not least <= children.count(child) <= most:
            found.append(f"{name} has {child} {children.count(child)} times")
    for child in parent:
        found += _value_problems(child)
    alternates = [link for link in parent.findall(ATOM + "link") if link.get("rel", "alternate") == "alternate"]
    if len({(link.get("type"), link.get("hreflang")) for link in alternates}) < len(alternates):
        found.append(f"{name} has two links of a kind")
    return found


def _value_problems(element: ElementTree.Element) -> list[str]:
    name, text = element.tag.removeprefix(ATOM), element.text or ""
    if name in ("updated", "published"):
        # RFC 3339, with the capital letters that section 3.3 asks for.
        is_right = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text) and _is_date(text)
    elif name == "id":
        is_right = _is_address(text)
    elif name == "link":
        is_right = _is_address(element.get("href", "")) and re.fullmatch(r"[a-z]+/[a-z+]+", element.get("type", "a/b"))
    elif name in ("title", "summary"):
        is_right = text.strip() == text != "" and element.get("type", "text") == "text"
    elif name == "author":
        names = element.findall(ATOM + "name")
        is_right = len(names) == 1 and (names[0].text or "").strip()
    else:
        is_right = True
    return [] if is_right else [f"{name} is {text or element.attrib}"]


def _is_date(text: str) -> bool:
    try:
        return datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and text.isascii() and " " not in text
