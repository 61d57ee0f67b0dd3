"""The built site served as a static host serves it: compressed, unknown addresses lead to 404."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = ("text/", "application/json", "application/javascript", "image/svg+xml")


class _StaticHost(SimpleHTTPRequestHandler):
    wbufsize = -1  # one packet for head and body: two wait 40 ms for each other
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, piece: int | None, **kwargs: object) -> None:
        self.piece = piece
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if file.is_dir():
            super().do_GET()  # adds the slash
            return
        found = file.is_file()
        if not found:
            file = Path(self.directory) / "404.html"
        self._send(file, 200 if found else 404)

    def _send(self, file: Path, status: int) -> None:
        content, kind = file.read_bytes(), self.guess_type(file)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if kind.startswith(COMPRESSED):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if kind == "text/html" and self.piece:
            while content:
                self.wfile.write(content[: self.piece])
                self.wfile.flush()
                content = content[self.piece :]
                time.sleep(0.02)
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path, piece: int | None = None) -> Iterator[str]:
    """The address of the site in the folder `site`, with a slash at the end.

    With a `piece`, pages arrive as over a slow line: that many bytes, a pause of 20 ms, and so on.
    """
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_StaticHost, directory=str(site), piece=piece)
    )
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
