"""Runs the checker of OCDS (libcoveocds) on our release packages with the schema of ../shared/standards, without the internet: extensions and code lists are not fetched."""
import json
import pathlib
import sys
import tempfile
import warnings
import zipfile

from libcoveocds.api import ocds_json_output
from libcoveocds.config import LibCoveOCDSConfig

warnings.simplefilter("ignore")
packages, standard = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

with tempfile.TemporaryDirectory() as work:
    archive = pathlib.Path(work) / "standard.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("standard-1__1__5/", "")
        for schema in standard.glob("*.json"):
            zipped.write(schema, f"standard-1__1__5/schema/{schema.name}")
        # Of 1.1.4: the checker only wants it to be there.
        versioned = standard.parent / "ocds-merge/tests/fixtures/versioned-release-validation-schema-1__1__4.json"
        zipped.write(versioned, "standard-1__1__5/schema/versioned-release-validation-schema.json")
        # Closed lists stand in the schema; of the open ones none is at hand, and the checker wants one.
        zipped.writestr("standard-1__1__5/schema/codelists/none.csv", "Code\nnone\n")
    config = LibCoveOCDSConfig({"standard_zip": f"file://{archive}", "context": "api"})
    for package in sorted(packages.glob("releases-*.json")):
        data = json.loads(package.read_text())
        data.pop("extensions", None)
        result = ocds_json_output(work, None, None, convert=False, json_data=data, lib_cove_ocds_config=config)
        errors = result["validation_errors"]
        print(f"{package.name}: {len(data['releases'])} releases, {len(errors)} errors of validation; not of the core schema: {sorted(field['field'] for field in result.get('additional_fields', []))}")
        for check, found in result.get("additional_checks", {}).items():
            print(f"  {check}: {len(found)}")
        assert not errors, errors[:3]
