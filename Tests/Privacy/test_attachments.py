"""Files as other programs write them: names of authors and places are found, clean files pass."""

import io
import os
import subprocess
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from odf.dc import Creator
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.comments import Comment
from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import Text
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MUMO", ROOT / ".build/release/mumo"))
NAME = "Образцов Образец"
SETTINGS = "название: Портал\nмуниципалитет: Округ\nадрес: https://example.org/\n"


TABLE = [["№", "ФИО", "Стаж", "Категория"], ["1", NAME, "20", "первая"]]


def word(
    author: str = "", last: str = "", comment: str = "", change: str = "",
    text: str = "Текст", header: str = "", rows: list[list[str]] = [],
) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, value in zip(table.add_row().cells, row):
                cell.text = value
    document.core_properties.author = author
    document.core_properties.last_modified_by = last
    if comment:
        document.add_comment(document.paragraphs[0].runs, text="Замечание", author=comment, initials="О")
    output = io.BytesIO()
    document.save(output)
    return tracked(output.getvalue(), change) if change else output.getvalue()


def tracked(document: bytes, author: str) -> bytes:
    """The document with an insertion that somebody has tracked."""
    mark = f'<w:body><w:p><w:ins w:id="1" w:author="{author}" w:date="2025-09-01T00:00:00Z"/></w:p>'
    return repacked(document, {"word/document.xml": lambda part: part.replace(b"<w:body>", mark.encode())})


def repacked(document: bytes, changes: dict | None = None, added: dict | None = None) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, (changes or {}).get(name, lambda part: part)(old.read(name)))
        for name, part in (added or {}).items():
            new.writestr(name, part)
    return output.getvalue()


def sheet(author: str = "openpyxl", comment: str = "", rows: list[list[str]] = [["Текст"]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.properties.creator = author
    if comment:
        book.active["A1"].comment = Comment("Замечание", comment)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def text_document(author: str = "", text: str = "Текст") -> bytes:
    document = OpenDocumentText()
    document.text.addElement(P(text=text))
    if author:
        document.meta.addElement(Creator(text=author))
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def spreadsheet(rows: list[list[str]]) -> bytes:
    document = OpenDocumentSpreadsheet()
    table = Table(name="1")
    for row in rows:
        line = TableRow()
        for value in row:
            cell = TableCell()
            cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def pdf(author: str = "", text: bool = True, picture: bool = False) -> bytes:
    output = io.BytesIO()
    page = canvas.Canvas(output)
    if author:
        page.setAuthor(author)
    if text:
        page.drawString(100, 700, "Text")
    if picture:
        page.drawImage(ImageReader(Image.new("RGB", (50, 50), "red")), 0, 0)
    page.showPage()
    page.save()
    return output.getvalue()


def changed(document: bytes, change) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(document))
    change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def described(writer: PdfWriter) -> None:
    writer.xmp_metadata = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def packed(writer: PdfWriter) -> None:
    writer.compress_identical_objects()


def photo(form: str, located: bool) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "Urok"
    exif.get_ifd(0x8825).update({1: "N", 2: (57.0, 47.0, 0.0)} if located else {29: "2025:09:01"})
    output = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(output, form, exif=exif)
    return output.getvalue()


def archive(files: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return output.getvalue()


class Portal:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, command: str, name: str, data: bytes, settings: str = "", *options: str) -> subprocess.CompletedProcess:
        news = self.folder / "content/news/a"
        news.mkdir(parents=True, exist_ok=True)
        (self.folder / "content/portal.yaml").write_text(SETTINGS + settings, "utf-8")
        (self.folder / "content/index.md").write_text("Главная\n", "utf-8")
        text = f"---\nназвание: Новость\nдата: 01.09.2025\n---\n\n[Файл]({name})\n"
        (news / "index.md").write_text(text, "utf-8")
        (news / name).write_bytes(data)
        return subprocess.run(
            [PROGRAM, command, "--theme", ROOT / "theme", "--today", "2025-10-01", *options],
            cwd=self.folder, capture_output=True, text=True,
        )


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return Portal(tmp_path)


FOUND = [
    ("author.docx", word(author=NAME), "author-in-file"),
    ("last.docx", word(last=NAME), "author-in-file"),
    ("comment.docx", word(comment=NAME), "author-in-file"),
    ("change.docx", word(change=NAME), "author-in-file"),
    ("photo.docx", repacked(word(), {}, {"word/media/image.jpeg": photo("JPEG", True)}), "picture-location"),
    ("author.xlsx", sheet(author=NAME), "author-in-file"),
    ("comment.xlsx", sheet(comment=NAME), "author-in-file"),
    ("author.odt", text_document(NAME), "author-in-file"),
    ("author.pdf", pdf(author=NAME), "author-in-file"),
    ("restricted.pdf", changed(pdf(author=NAME), lambda writer: writer.encrypt("", "owner")), "author-in-file"),
    ("packed.pdf", changed(pdf(author=NAME), packed), "author-in-file"),
    ("described.pdf", changed(pdf(), described), "author-in-file"),
    ("note.pdf",
     changed(pdf(), lambda writer: writer.add_annotation(0, Text(text="А", rect=(5, 5, 9, 9), title_bar=NAME))),
     "author-in-file"),
    ("scan.pdf", pdf(text=False, picture=True), "scan-without-text"),
    ("locked.pdf", changed(pdf(), lambda writer: writer.encrypt("secret", "owner")), "unreadable-attachment"),
    ("broken.docx", word()[:-40], "unreadable-attachment"),
    ("bomb.docx",
     archive({"[Content_Types].xml": b"<a/>", "word/document.xml": bytes(200 << 20)}), "unreadable-attachment"),
    ("bombs.docx",
     archive({"[Content_Types].xml": b"<a/>", **{f"word/media/{n}.png": bytes(20 << 20) for n in range(5)}}),
     "unreadable-attachment"),
    ("pack.zip", archive({"plan.docx": word(author=NAME)}), "author-in-file"),
    ("text.docx", word(text=f"{NAME} Иван, 12 лет"), "name-with-age"),
    ("table.docx", word(rows=TABLE), "member-table"),
    ("header.docx", word(header="Звоните: 8 900 000-00-00"), "phone-number"),
    ("rows.xlsx", sheet(rows=[["Список педагогов"], [], *TABLE]), "member-table"),
    ("rows.ods", spreadsheet(TABLE), "member-table"),
    ("text.odt", text_document(text=f"{NAME} Иван, 12 лет"), "name-with-age"),
    ("embedded.docx", repacked(word(), {}, {"word/embeddings/1.xlsx": sheet(rows=TABLE)}), "member-table"),
    ("place.jpg", photo("JPEG", True), "picture-location"),
    ("place.png", photo("PNG", True), "picture-location"),
    ("place.webp", photo("WEBP", True), "picture-location"),
]

CLEAN = [
    ("plan.docx", word()),
    ("plan.docx", word(author="python-docx", last="МБОУ «Школа»")),
    ("plan.docx", word(text="Слушали Образцову М. И. о плане. Почта: school6@mail.ru", rows=[["ФИО", "Роль"], [NAME, "автор"]])),
    ("plan.xlsx", sheet()),
    ("plan.xlsx", sheet(rows=[TABLE[0], ["1", "", "", ""]])),
    ("plan.odt", text_document()),
    ("plan.pdf", pdf()),
    ("plan.pdf", pdf(picture=True)),
    ("plan.zip", archive({"plan.docx": word()})),
    ("foto.jpg", photo("JPEG", False)),
    ("foto.png", photo("PNG", False)),
    ("foto.webp", photo("WEBP", False)),
]


@pytest.mark.parametrize(("name", "data", "rule"), FOUND, ids=[name for name, _, _ in FOUND])
def test_personal_data_in_a_file_is_found(portal, name, data, rule):
    result = portal.run("check", name, data)
    assert f"content/news/a/{name}:1:1: " in result.stderr and f"[{rule}]" in result.stderr
    assert result.returncode == (0 if rule == "scan-without-text" else 1)
    assert "Образцов" not in result.stderr + result.stdout
    assert not [line for line in result.stderr.splitlines() if "qpdf" in line or "WARNING" in line]


@pytest.mark.parametrize(("name", "data"), CLEAN)
def test_a_clean_file_passes(portal, name, data):
    result = portal.run("check", name, data)
    assert result.returncode == 0, result.stderr


def test_what_is_allowed_in_texts_is_allowed_in_files(portal):
    text = word(text="Приёмная: 8 (48231) 2-00-00")
    assert portal.run("check", "text.docx", text).returncode == 1
    result = portal.run("check", "text.docx", text, "разрешённые-слова: ['8 (48231) 2-00-00']\n")
    assert result.returncode == 0, result.stderr


def test_a_name_may_be_allowed(portal):
    result = portal.run("check", "author.docx", word(author=NAME), f"разрешённые-слова: [{NAME}]\n")
    assert result.returncode == 0, result.stderr


def test_the_page_is_published_without_the_file(portal):
    result = portal.run("build", "author.docx", word(author=NAME), "", "--keep-going")
    assert result.returncode == 2, result.stderr
    assert "Файл" in (portal.folder / "public/news/a/index.html").read_text("utf-8")
    assert not list((portal.folder / "public").rglob("*.docx"))
