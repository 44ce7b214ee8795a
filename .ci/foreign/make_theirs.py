"""Makes archives with warcio: a crawl of a small site on loopback, captured on the wire, and records written by hand of its writer."""
import base64
import gzip
import hashlib
import http.client
import http.server
import json
import pathlib
import sys
import threading

from warcio.capture_http import capture_http  # before http.client is used
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

work = pathlib.Path(sys.argv[1])
page = "<html>synthetic 公示</html>".encode()
pages = {"/plain": page, "/gzip": page + b"1", "/chunked": page + b"2", "/both": page + b"3", "/form": page + b"4"}


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = pages[self.path]
        if self.path in ("/gzip", "/both"):
            body = gzip.compress(body)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        if self.path in ("/gzip", "/both"):
            self.send_header("Content-Encoding", "gzip")
        if self.path in ("/chunked", "/both"):
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for start in range(0, len(body), 7):
                part = body[start : start + 7]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    do_GET = answer

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
threading.Thread(target=server.serve_forever, daemon=True).start()
expected = [
    {"url": path, "method": "POST" if path == "/form" else "GET", "status": 200, "sha256": hashlib.sha256(body).hexdigest()}
    for path, body in pages.items()
]
again = {**expected[0], "url": "/again"}


def crawl(name, compressed):
    with open(work / name, "wb") as output:
        writer = WARCWriter(output, gzip=compressed, warc_version="1.1" if compressed else "1.0")
        with capture_http(writer):
            for path in pages:
                connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
                if path == "/form":
                    connection.request("POST", path, b"a=1")
                else:
                    connection.request("GET", path)
                connection.getresponse().read()
                connection.close()
        url = f"http://127.0.0.1:{server.server_port}"
        sha1 = base64.b32encode(hashlib.sha1(page).digest()).decode()
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_revisit_record(f"{url}/again", f"sha1:{sha1}", f"{url}/plain", "2026-01-01T00:00:00Z", http_headers=headers)
        )


crawl("captured.warc.gz", True)
crawl("plain.warc", False)

# Notices as a crawler meets them, for the command line to import.
pages = {f"/{file.name}": file.read_bytes() for file in sorted(pathlib.Path("test/golden/notices").glob("*.html"))}
with open(work / "notices.warc.gz", "wb") as output, capture_http(WARCWriter(output, gzip=True)):
    for path in pages:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
        connection.request("GET", path)
        connection.getresponse().read()
        connection.close()
json.dump([*expected, again], open(work / "theirs.json", "w"))
server.shutdown()
