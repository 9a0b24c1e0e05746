"""Pictures: what cameras write into them stays at home, and nobody loads more than a screen needs."""

import io
import os
import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from support import sample
from support.sites import PROGRAM, ROOT, TODAY

HEAD = "---\nназвание: Новость\nдата: 01.09.2025\n---\n\n"
PLACE = b"GPS-MARK"
FORMATS = ["jpg", "png", "webp"]


def photo(form: str, size: tuple[int, int] = (2000, 1000), orientation: int = 1) -> bytes:
    """A picture, red on the left and blue on the right, with all that cameras write into it."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = PLACE.decode()
    exif.get_ifd(0x8825).update({29: PLACE.decode()})
    output = io.BytesIO()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + PLACE + b"</x:xmpmeta>"
    options = {"jpg": {"xmp": xmp, "comment": PLACE}, "png": {}, "webp": {"xmp": xmp}}[form]
    image.save(output, {"jpg": "jpeg"}.get(form, form), exif=exif, **options)
    if form == "jpg":
        # IPTC, as editors write it, in the segment of Photoshop.
        block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + (5 + len(PLACE)).to_bytes(4, "big")
        block += b"\x1c\x02\x78" + len(PLACE).to_bytes(2, "big") + PLACE
        output = io.BytesIO(b"\xff\xd8\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + output.getvalue()[2:])
    return output.getvalue()


class Place:
    """A folder with content, and the program to build it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, text: str, **files: bytes) -> None:
        content = {"portal.yaml": sample.PORTAL, "index.md": sample.HOME, "news/a/index.md": HEAD + text}
        named = {f"news/a/{name.replace('_', '.')}": data for name, data in files.items()}
        sample.write(content | named, self.folder / "content")

    def build(self, *options: str, **environment: str) -> subprocess.CompletedProcess:
        folders = ["--content", "content", "--theme", ROOT / "theme", "--output", "public"]
        return subprocess.run(
            [PROGRAM, "build", *folders, "--today", TODAY, *options],
            cwd=self.folder, env=os.environ | environment, capture_output=True, text=True,
        )

    @property
    def page(self) -> str:
        return (self.folder / "public/news/a/index.html").read_text("utf-8")

    @property
    def pictures(self) -> list[Path]:
        return sorted((self.folder / "public").rglob("pictures/*/*"), key=lambda file: int(file.stem.split("x")[0]))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.mark.parametrize("form", FORMATS)
def test_what_cameras_write_is_not_published(place, form):
    original = photo(form)
    assert PLACE in original
    place.write(f"![Урок](foto.{form}) и [файл](foto.{form})", **{f"foto_{form}": original})
    result = place.build()
    assert result.returncode == 0, result.stderr
    assert len(place.pictures) == 3
    for file in place.pictures:
        image = Image.open(file)
        image.load()
        assert not image.getexif() and not {"exif", "xmp", "icc_profile", "photoshop", "comment"} & set(image.info)
    assert [file for file in (place.folder / "public").rglob("*") if file.is_file() and PLACE in file.read_bytes()] == []
    assert "foto" not in place.page


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_stands_upright_in_several_sizes(place, form):
    # Turned a quarter: the left side comes to the top.
    place.write(f"![Урок](foto.{form})", **{f"foto_{form}": photo(form, (1000, 2000), orientation=6)})
    assert place.build().returncode == 0
    sizes = [Image.open(file).size for file in place.pictures]
    assert sizes == [(480, 240), (960, 480), (1600, 800)]
    assert Image.open(place.pictures[-1]).format == {"png": "PNG"}.get(form, "JPEG")
    image = Image.open(place.pictures[-1]).convert("RGB")
    red, _, blue = image.getpixel((800, 50))
    assert red > 200 > 50 > blue
    assert 'width="1600" height="800"' in place.page
    names = re.search(r'srcset="([^"]+)"', place.page)[1].split(", ")
    assert [name.split(" ")[1] for name in names] == ["480w", "960w", "1600w"]
    assert all((place.folder / "public" / name.split(" ")[0].removeprefix("/mumo/")).is_file() for name in names)


@pytest.mark.parametrize("width, widths", [(300, [300]), (480, [480]), (700, [480, 700]), (960, [480, 960])])
def test_nothing_is_enlarged(place, width, widths):
    place.write("![Урок](foto.jpg)", foto_jpg=photo("jpg", (width, 90)))
    assert place.build().returncode == 0
    assert [Image.open(file).width for file in place.pictures] == widths
    assert ("srcset" in place.page) == (len(widths) > 1)


def test_a_second_build_decodes_nothing(place):
    place.write("![Урок](foto.jpg)", foto_jpg=photo("jpg"))
    assert place.build().returncode == 0
    before = {file: (file.stat().st_ino, file.read_bytes()) for file in place.pictures}
    # Without the program that decodes.
    result = place.build(PATH="/nowhere")
    assert result.returncode == 0, result.stderr
    assert {file: (file.stat().st_ino, file.read_bytes()) for file in place.pictures} == before
    place.write("![Урок](foto.jpg)", foto_jpg=photo("jpg", (700, 700)))
    assert place.build(PATH="/nowhere").returncode == 70
    assert place.build().returncode == 0
    assert {file.name for file in place.pictures} == {"480x480.jpg", "700x700.jpg"}


def test_without_the_program_no_picture_is_published_as_it_is(place):
    place.write("![Урок](foto.jpg)", foto_jpg=photo("jpg"))
    result = place.build(PATH="/nowhere")
    assert result.returncode == 70 and "libvips-tools" in result.stderr
    assert not (place.folder / "public").exists()


def test_a_picture_that_breaks_off_is_named(place):
    whole = photo("jpg")
    place.write("Текст. ![Урок](foto.jpg)", foto_jpg=whole[: len(whole) // 2])
    result = place.build()
    assert result.returncode == 1
    assert "content/news/a/foto.jpg" in result.stderr and "[unreadable-picture]" in result.stderr
    assert place.build("--keep-going").returncode == 2
    assert "Текст. Урок" in place.page


def test_what_libvips_keeps_is_not_published(place):
    """A libvips that keeps what cameras write, as a program that copies."""
    place.write("![Урок](foto.jpg)", foto_jpg=photo("jpg"))
    program = place.folder / "bin/vips"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\ncp "$2" "${3%%\\[*}"\n')
    program.chmod(0o755)
    result = place.build(PATH=f"{program.parent}:{os.environ['PATH']}")
    assert result.returncode == 1 and "[unreadable-picture]" in result.stderr
    assert not (place.folder / "public").exists()


def test_a_colour_profile_becomes_common_colours(place):
    image = Image.new("CMYK", (600, 400), (0, 255, 255, 0))
    output = io.BytesIO()
    image.save(output, "jpeg")
    place.write("![Урок](foto.jpg)", foto_jpg=output.getvalue())
    assert place.build().returncode == 0
    assert {Image.open(file).mode for file in place.pictures} == {"RGB"}
