"""A static web server as portals stand behind: index.html for folders, 404.html for what is missing."""

import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


class Server:
    """Serves a folder under a base path, at a free port of this machine."""

    def __init__(self, folder: Path, base: str) -> None:
        handler = type("Handler", (_Handler,), {"folder": folder, "base": base})
        self._http = _Http(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Browsers hang up when they leave a page; what is wrong beyond that fails the test that waits for it."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    folder: Path
    base: str
    protocol_version = "HTTP/1.1"
    # Head and body leave together, or the body waits for the browser to acknowledge the head.
    wbufsize = 1 << 16

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.base):
            # Beyond the portal's base path the host belongs to somebody else.
            self._answer(HTTPStatus.NOT_FOUND, b"")
            return
        file = self.folder / path.removeprefix(self.base)
        if path.endswith("/"):
            file /= "index.html"
        elif file.is_dir():
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", location=path + "/")
            return
        if file.is_file() and file.resolve().is_relative_to(self.folder):
            self._answer(HTTPStatus.OK, file.read_bytes(), type=TYPES.get(file.suffix))
        else:
            self._answer(HTTPStatus.NOT_FOUND, (self.folder / "404.html").read_bytes(), type=TYPES[".html"])

    def _answer(self, status: HTTPStatus, body: bytes, *, type: str | None = None, location: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Type", type or "application/octet-stream")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Failed requests are for the tests to report."""
