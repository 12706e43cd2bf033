#!/usr/bin/env python3
"""Makes names-fr.bin from surnames-fr.txt and firstnames-fr.csv (INSEE, Licence Ouverte 2.0).

usage: make-names.py FOLDER-OF-THE-TABLES names-fr.bin

Layout, integers little-endian:
  u32 count of first names; their FNV-1a hashes, ascending, as differences in LEB128
  u32 count of surname marks; then bits, highest first: places of the marks in a map of 2^24 bits, as Rice codes
  (quotient in unary, 1s closed by a 0, then 6 bits) of the difference to the mark before, minus one.
A surname's place is the hash, its high half folded onto its low 24 bits. Single words of letters alone; compound names are found word by word.
About 1.2 % of words that are no surname share a place with one: the list is evidence among other evidence, never the only one.
"""
import csv, re, struct, sys

def fnv(word):
    value = 2166136261
    for c in word:
        value = ((value ^ ord(c)) * 16777619) & 0xFFFFFFFF
    return value

def leb(value):
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return out

def main(folder, target):
    given = set()
    with open(f"{folder}/firstnames-fr.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for word in re.findall("[a-z]+", row["name"].lower()):
                if len(word) >= 3 and int(row["count"]) >= 100:
                    given.add(word)
    hashes = sorted({fnv(word) for word in given})
    out = bytearray(struct.pack("<I", len(hashes)))
    last = 0
    for value in hashes:
        out += leb(value - last)
        last = value
    marks = set()
    with open(f"{folder}/surnames-fr.txt", encoding="utf-8") as file:
        for line in file:
            for word in re.findall("[a-z]+", line.strip().lower()):
                if len(word) >= 3:
                    value = fnv(word)
                    marks.add((value ^ value >> 24) & 0xFFFFFF)
    places = sorted(marks)
    out += struct.pack("<I", len(places))
    bits, filled, last = 0, 0, -1
    for place in places:
        rest = place - last - 1
        last = place
        quotient = rest >> 6
        code = ((1 << quotient) - 1) << 7 | rest & 63
        bits = bits << (quotient + 7) | code
        filled += quotient + 7
        while filled >= 8:
            filled -= 8
            out.append(bits >> filled & 255)
        bits &= (1 << filled) - 1
    if filled:
        out.append(bits << (8 - filled) & 255)
    with open(target, "wb") as file:
        file.write(out)

if __name__ == "__main__":
    main(*sys.argv[1:])
