"""Holds a workbook that LibreOffice has opened and written as CSV against our own CSV of the same records, cell by cell."""
import csv
import sys
from decimal import Decimal, InvalidOperation


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def same(ours, theirs):
    # Of a text that a spreadsheet would run, our CSV begins with an apostrophe; a workbook need not.
    if ours == theirs or (ours.startswith("'") and ours[1:] == theirs):
        return True
    try:
        return Decimal(ours) == Decimal(theirs)
    except InvalidOperation:
        return False


ours, theirs = rows_of(sys.argv[1]), rows_of(sys.argv[2])
assert ours[0] == theirs[0], (ours[0], theirs[0])
assert len(ours) == len(theirs) > 500, (len(ours), len(theirs))
others = [(row, ours[0][at], a, b) for row, (one, other) in enumerate(zip(ours, theirs)) for at, (a, b) in enumerate(zip(one, other)) if not same(a, b)]
assert not others, (len(others), others[:10])
print(f"LibreOffice reads {len(ours) - 1} records of {len(ours[0])} columns as our CSV has them")
