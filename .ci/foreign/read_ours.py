"""Reads our archive with warcio, FastWARC and cdxj-indexer, and compares what they find with what was written."""
import hashlib
import json
import pathlib
import subprocess
import sys

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

folder, expected = pathlib.Path(sys.argv[1]), json.load(open(sys.argv[2]))
sha256 = lambda data: hashlib.sha256(data).hexdigest()
first = {snapshot["sha256"]: snapshot for snapshot in reversed(expected) if not snapshot["revisit"]}
assert sum(snapshot["revisit"] for snapshot in expected) == 1

for path in sorted(folder.glob("*.warc.gz")):
    wanted = {snapshot["offset"]: snapshot for snapshot in expected if snapshot["file"] == path.name}
    requests = 0
    with open(path, "rb") as stream:
        records = ArchiveIterator(stream)
        for record in records:
            kind, headers = record.rec_type, record.rec_headers
            if kind == "request":
                requests += 1
                assert headers.get_header("WARC-Concurrent-To")
            if kind not in ("response", "revisit", "conversion"):
                continue
            body = record.content_stream().read()
            snapshot = wanted.pop(records.get_record_offset())
            assert headers.get_header("WARC-Target-URI") == snapshot["url"]
            assert headers.get_header("WARC-Payload-Digest") == "sha256:" + snapshot["sha256"]
            assert (kind == "revisit") == snapshot["revisit"] and (kind == "conversion") == (snapshot.get("part") == "rendered")
            if kind == "revisit":
                origin = first[snapshot["sha256"]]
                assert headers.get_header("WARC-Refers-To-Target-URI") == origin["url"]
                assert headers.get_header("WARC-Refers-To-Date") == origin["fetchedAt"]
            else:
                assert sha256(body) == snapshot["sha256"], snapshot["url"]
            if kind != "conversion":
                assert record.http_headers.get_statuscode() == str(snapshot["status"])
            assert headers.get_header("WARC-Truncated") == snapshot.get("truncated")
            assert json.loads(headers.get_header("Gongshi-Replay"))["context"] == snapshot["context"]
    assert not wanted, f"warcio did not see {wanted}"

    responses = 0
    with open(path, "rb") as stream:
        for record in FastIterator(stream, parse_http=True, verify_digests=True):
            if record.headers.get("WARC-Type") == "response":
                responses += 1
                assert "sha256:" + sha256(record.reader.read()) == record.headers.get("WARC-Payload-Digest")

    lines = lambda text: [json.loads(line[line.index("{") :]) for line in text.splitlines()]
    places = lambda index: sorted((int(line["offset"]), int(line["length"]), line["digest"]) for line in index)
    theirs = lines(subprocess.run(["cdxj-indexer", str(path)], check=True, capture_output=True, text=True).stdout)
    ours = lines(path.with_name(path.name.replace(".warc.gz", ".cdxj")).read_text())
    assert places(theirs) == places(line for line in ours if line.get("part") != "rendered")
    print(f"{path.name}: warcio, FastWARC and cdxj-indexer agree: {responses} responses, {requests} requests")
