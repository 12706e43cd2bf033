#!/usr/bin/env python3
"""Packs the table of communes into communes-fr.bin.z, which the library embeds.

    python3 make-communes.py communes-fr.csv communes-fr.bin.z

Input: CSV in UTF-8 with the columns insee_code, name, postal_codes (separated by ';'), department, region, population,
latitude, longitude (degrees with four decimals, or nothing). Sources: INSEE and Etalab, "découpage administratif"; La Poste,
"base officielle des codes postaux" (hexasmal); both under Licence Ouverte 2.0.

Output: a zlib stream (RFC 1950) of the columns one after the other, communes in ordinal order of their INSEE code. "varint" is
unsigned LEB128, "signed" a varint of the zigzag form, "delta" the difference from the value before it, from 0 at the start:

    length of all that follows                      4 bytes, little endian
    count of communes                               varint
    INSEE codes, read as numbers in base 36         delta varint each
    lengths of the names in UTF-8                   byte each
    names                                           UTF-8
    counts of postal codes                          byte each
    postal codes, flat                              delta signed each
    populations, 0 where there is none              varint each
    latitudes, then longitudes, 1/10,000 degree     delta signed each; a commune without coordinates repeats the value before it
    count of communes without coordinates           varint
    their positions                                 delta varint each

Department and region are not stored: the INSEE code gives the first, Data/departments.csv the second. The script checks both.
The same input gives the same bytes with the same version of zlib.
"""
import csv
import pathlib
import sys
import zlib


def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def signed(n):
    return varint(n * 2 if n >= 0 else -n * 2 - 1)


def deltas(numbers, write):
    previous, out = 0, bytearray()
    for n in numbers:
        out += write(n - previous)
        previous = n
    return bytes(out)


def degrees(text):
    whole = round(float(text) * 10_000)
    assert f"{whole / 10_000:.4f}" == text, text
    return whole


def coordinates(rows, column):
    previous, out = 0, []
    for row in rows:
        previous = degrees(row[column]) if row[column] else previous
        out.append(previous)
    return deltas(out, signed)


def check(rows, regions):
    for row in rows:
        code, department = row["insee_code"], row["department"]
        assert len(code) == 5 and code.isascii() and code.upper() == code, row
        assert department == code[: 3 if code[:2] in ("97", "98") else 2], row
        assert regions[department] == row["region"], row
        assert all(len(p) == 5 and p.isdigit() for p in row["postal_codes"].split(";") if p), row
        assert bool(row["latitude"]) == bool(row["longitude"]), row
    assert len({row["insee_code"] for row in rows}) == len(rows)
    assert {row["department"] for row in rows} == set(regions)


def pack(rows):
    names = [row["name"].encode() for row in rows]
    postal = [[int(p) for p in row["postal_codes"].split(";") if p] for row in rows]
    absent = [i for i, row in enumerate(rows) if not row["latitude"]]
    body = b"".join([
        varint(len(rows)),
        deltas([int(row["insee_code"], 36) for row in rows], varint),
        bytes(len(name) for name in names),
        b"".join(names),
        bytes(len(codes) for codes in postal),
        deltas([code for codes in postal for code in codes], signed),
        b"".join(varint(int(row["population"] or 0)) for row in rows),
        coordinates(rows, "latitude"),
        coordinates(rows, "longitude"),
        varint(len(absent)),
        deltas(absent, varint),
    ])
    return len(body).to_bytes(4, "little") + body


def main(source, target):
    data = pathlib.Path(__file__).parent
    with open(data / "departments.csv", encoding="utf-8", newline="") as file:
        regions = {row["code"]: row["region"] for row in csv.DictReader(file)}
    with open(source, encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["insee_code"])
    check(rows, regions)
    raw = pack(rows)
    packed = zlib.compress(raw, 9)
    pathlib.Path(target).write_bytes(packed)
    print(f"{len(rows)} communes, {len(raw)} bytes, packed {len(packed)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
