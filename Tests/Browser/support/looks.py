"""The ways in which a reader may see the portal."""

import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Look:
    name: str
    # What the device asks for.
    color_scheme: str = "light"
    # The low-vision settings.
    settings: dict[str, str] = field(default_factory=dict)
    is_dark: bool = False

    @property
    def settings_script(self) -> str:
        """Puts the settings where the portal keeps them, before a page reads them."""
        text = json.dumps(json.dumps(self.settings))
        return f"if (location.protocol === 'http:') localStorage.setItem('mumo-vision', {text})"


LOOKS = [
    Look("light"),
    Look("dark", color_scheme="dark", is_dark=True),
    Look("black-on-white", color_scheme="dark", settings={"colors": "black"}),
    Look("white-on-black", settings={"colors": "white"}, is_dark=True),
    Look("blue", settings={"colors": "blue"}),
    Look("brown", color_scheme="dark", settings={"colors": "brown"}),
]

LARGEST = Look("largest", settings={"size": "huge", "space": "wider"})

# Changes the settings as another tab would.
CHANGE_SETTINGS = """(settings) => {
    localStorage.setItem("mumo-vision", JSON.stringify(settings));
    dispatchEvent(new StorageEvent("storage"));
}"""

# Whether the text on a page is brighter than what it stands on.
IS_DARK = """() => {
    const brightness = (color) => color.match(/\\d+/g).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0);
    const { color, backgroundColor } = getComputedStyle(document.body);
    return brightness(color) > brightness(backgroundColor);
}"""
