"""Runs the checker of OCDS (libcoveocds) on our packages with the schema of ../shared/standards, without the internet: extensions and code lists are not
fetched. Then merges our releases with ocdsmerge, and holds what comes of them against our records."""
import json
import pathlib
import sys
import tempfile
import warnings
import zipfile

from ocdsmerge import Merger
from libcoveocds.api import ocds_json_output
from libcoveocds.config import LibCoveOCDSConfig

warnings.simplefilter("ignore")
packages, standard = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

with tempfile.TemporaryDirectory() as work:
    archive = pathlib.Path(work) / "standard.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("standard-1__1__5/", "")
        for schema in standard.glob("*.json"):
            text = schema.read_text()
            if schema.name == "record-package-schema.json":
                # Would be fetched: versioned releases are held against ocdsmerge below, and against their schema by our own tests.
                whole = json.loads(text)
                whole["definitions"]["record"]["properties"]["versionedRelease"] = {"type": "object"}
                text = json.dumps(whole)
            zipped.writestr(f"standard-1__1__5/schema/{schema.name}", text)
        # Of 1.1.4: the checker only wants it to be there.
        versioned = standard.parent / "ocds-merge/tests/fixtures/versioned-release-validation-schema-1__1__4.json"
        zipped.write(versioned, "standard-1__1__5/schema/versioned-release-validation-schema.json")
        # Closed lists stand in the schema; of the open ones none is at hand, and the checker wants one.
        zipped.writestr("standard-1__1__5/schema/codelists/none.csv", "Code\nnone\n")
    config = LibCoveOCDSConfig({"standard_zip": f"file://{archive}", "context": "api"})
    for package in sorted(packages.glob("re*-*.json")):
        data = json.loads(package.read_text())
        data.pop("extensions", None)
        result = ocds_json_output(work, None, None, convert=False, json_data=data, lib_cove_ocds_config=config)
        errors = result["validation_errors"]
        print(f"{package.name}: {len(data.get('releases') or data['records'])} {package.name.split('-')[0]}, {len(errors)} errors of validation; not of the core schema: {sorted(field['field'] for field in result.get('additional_fields', []))}")
        for check, found in result.get("additional_checks", {}).items():
            print(f"  {check}: {len(found)}")
        assert not errors, errors[:3]

schema = json.loads((standard / "release-schema.json").read_text())
merger = Merger(schema)
exact = {"parse_float": str, "parse_int": str}  # amounts to the last digit
releases = {}
for package in sorted(packages.glob("releases-*.json")):
    data = json.loads(package.read_text(), **exact)
    releases |= {f"{data['uri']}#{release['id']}": release for release in data["releases"]}
linked = several = 0
for package in sorted(packages.glob("records-*.json")):
    for record in json.loads(package.read_text(), **exact)["records"]:
        own = [releases[link["url"]] for link in record["releases"]]
        assert [release["date"] for release in own] == sorted(link["date"] for link in record["releases"]), record["ocid"]
        assert {release["ocid"] for release in own} == {record["ocid"]}
        assert merger.create_compiled_release(own) == record["compiledRelease"], record["ocid"]
        assert merger.create_versioned_release(own) == record["versionedRelease"], record["ocid"]
        linked += len(own)
        several += len(own) > 1
assert linked == len(releases) and several > 0, (linked, len(releases), several)
print(f"ocdsmerge makes of {linked} releases the compiled and versioned releases of our records; {several} of them have several releases")
