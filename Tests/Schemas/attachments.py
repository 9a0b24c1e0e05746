"""Files as cameras and office programs make them, so small that tests can make them too."""

import io

import docx
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

GPS = 0x8825


def document(author: str = "") -> bytes:
    """A document of Word."""
    output = io.BytesIO()
    text = docx.Document()
    text.core_properties.author = author
    text.save(output)
    return output.getvalue()


def photograph(width: int = 40, height: int = 40, located: bool = False) -> bytes:
    output = io.BytesIO()
    exif = Image.Exif()
    if located:
        exif.get_ifd(GPS).update({1: "N", 2: (57.0, 47.0, 0.0)})
    Image.new("L", (width, height)).save(output, "JPEG", exif=exif)
    return output.getvalue()


def printed(text: bool = True) -> bytes:
    """A page of PDF, with text or scanned."""
    output = io.BytesIO()
    page = canvas.Canvas(output)
    if text:
        page.drawString(100, 700, "Text")
    else:
        page.drawImage(ImageReader(Image.new("RGB", (50, 50), "red")), 0, 0)
    page.save()
    return output.getvalue()
