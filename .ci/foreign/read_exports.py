"""Opens our exports with other people's tools: csv of Python, DuckDB, openpyxl."""
import csv
import json
import pathlib
import sys
from decimal import Decimal

import duckdb
import openpyxl

folder = pathlib.Path(sys.argv[1])


def rows_of(format, file):
    manifest = json.loads((folder / format / "manifest.json").read_text())
    assert manifest["state"] == "complete", format
    return next(entry["rows"] for entry in manifest["files"] if entry["name"] == file)


with open(folder / "csv" / "records.csv", encoding="utf-8-sig", newline="") as lines:
    records = list(csv.DictReader(lines))
assert len(records) == rows_of("csv", "records.csv") > 500
exact = next(row for row in records if row["项目编号"] == "12345678901234567890")
assert exact["预算金额（元）"] == "12345678901234567890.25" and exact["标题"] == "'=1+1", exact

database = duckdb.connect()
parquet = folder / "parquet"
types = {name: kind for name, kind, *_ in database.execute(f"describe select * from '{parquet}/records.parquet'").fetchall()}
assert types["budgetYuan"] == "DECIMAL(38,10)", types["budgetYuan"]
assert types["simulated"] == "BOOLEAN" and types["version"] == "BIGINT" and types["title"] == "VARCHAR", types
assert types["seenAt"].startswith("TIMESTAMP"), types["seenAt"]
count, total = database.execute(f"select count(*), max(\"budgetYuan\") from '{parquet}/records.parquet'").fetchone()
assert count == len(records) and total == Decimal("12345678901234567890.25"), (count, total)
joined = database.execute(f"select count(*) from '{parquet}/suppliers.parquet' join '{parquet}/records.parquet' using (id)").fetchone()[0]
assert joined == rows_of("parquet", "suppliers.parquet") > 0

sheet = openpyxl.load_workbook(folder / "xlsx" / "records.xlsx", read_only=True)["records"]
header, *cells = sheet.iter_rows(values_only=True)
assert len(cells) == len(records)
row = next(dict(zip(header, one)) for one in cells if dict(zip(header, one)).get("项目编号") == "12345678901234567890")
assert row["预算金额（元）"] == "12345678901234567890.25" and row["标题"] == "=1+1", row
assert any(isinstance(dict(zip(header, one)).get("预算金额（元）"), (int, float)) for one in cells)

print(f"csv, DuckDB {duckdb.__version__} and openpyxl {openpyxl.__version__} read {len(records)} records as we wrote them")
