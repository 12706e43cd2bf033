#!/usr/bin/env python3
"""Writes ../FoldingTable.cs: what every code point becomes when text is folded.

Re-run from any folder, with Python 3.9 or later and nothing else installed:

    python3 make-folding-table.py

The result depends only on the version of the Unicode Character Database that this Python carries, which is written into the
generated file. The data derive from the Unicode Character Database, Copyright (c) Unicode, Inc., under the Unicode License v3
(https://www.unicode.org/license.txt).

One rule set, applied to a code point until nothing changes, so that folding twice is folding once:
canonical decomposition, then the sets below, then compatibility decomposition, marks dropped, case folded, letters spelled out.
"""
import pathlib
import re
import unicodedata as ucd

LIMIT = 0x30000          # nothing above changes, but for the tags and variation selectors of plane 14, which the code drops
PAGE_BITS = 6
MAX_UNITS = 4            # longer expansions (U+FDFA gives 18 letters) stay as they are: the bound of the output follows from this
SAME, DROP, SEQUENCE = 0, 0xF8FF, 0xE000

APOSTROPHES = {0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2C8, 0x2CA, 0x2CB, 0x55A, 0x5F3, 0x7F4, 0x7F5,
               0x1FBD, 0x1FBF, 0x1FFE, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07, 0xFF40}
HYPHENS = {0x2D7, 0x2043, 0x2212}                        # and the whole category Pd
INVISIBLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0}
BLANK = {0x2800}

# Marks that belong to no script, dropped whatever their combining class.
COMMON_MARKS = [(0x300, 0x36F), (0x483, 0x489), (0x180B, 0x180F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
                (0x3099, 0x309A), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)]

# Letters without a decomposition whose name does not tell the base letter.
LETTERS = {
    'œ': 'oe', 'æ': 'ae', 'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ı': 'i', 'ȷ': 'j', 'ħ': 'h', 'ŧ': 't',
    'ŋ': 'n', 'ĸ': 'k', 'ə': 'e', 'ɛ': 'e', 'ɔ': 'o', 'ɑ': 'a', 'ɣ': 'g', 'ɩ': 'i', 'ɪ': 'i', 'ʊ': 'u', 'ʋ': 'v', 'ʌ': 'v',
    'ʒ': 'z', 'ʃ': 's', 'ǝ': 'e', 'ƣ': 'g', 'ƕ': 'hv', 'ƿ': 'w', 'ȝ': 'y', 'ȣ': 'ou', 'ʀ': 'r', 'ƍ': 'd', 'ɯ': 'm', 'ƛ': 'l',
    'ƨ': 's', 'ƽ': '5', 'ƅ': 'b', 'ɂ': "'", 'ɐ': 'a', 'ɒ': 'a', 'ɡ': 'g', 'ɥ': 'h', 'ʇ': 't', 'ʞ': 'k', 'ɜ': 'e', 'ʁ': 'r',
    'ɹ': 'r', 'ʎ': 'y', 'ʍ': 'w', 'ɾ': 'r', 'ꭥ': 'o', 'ꝛ': 'r', 'ꝺ': 'd', 'ꝼ': 'f', 'ꞃ': 'r', 'ꞅ': 's', 'ꞇ': 't', 'ꞡ': 'g',
    'ꜳ': 'aa', 'ꜵ': 'ao', 'ꜷ': 'au', 'ꜹ': 'av', 'ꜽ': 'ay', 'ꝏ': 'oo', 'ꝡ': 'vy', 'ỻ': 'll', 'ỽ': 'v', 'ỿ': 'y', 'ς': 'σ',
    'ȸ': 'db', 'ȹ': 'qp', 'ɶ': 'oe', 'ᴁ': 'ae', 'ᴂ': 'ae', 'ᴔ': 'oe', 'ƺ': 'z', 'ƾ': 'ts', 'ȡ': 'd', 'ȴ': 'l', 'ȵ': 'n',
    'ȶ': 't', 'Ɂ': "'", 'ʔ': "'", 'ẚ': 'a', 'ɵ': 'o', 'ʉ': 'u', 'ƹ': 'z', 'ⱶ': 'h', 'ᴆ': 'd', 'ᴌ': 'l', 'ᴐ': 'o', 'ᴉ': 'i',
    'ᵹ': 'g',
}
WITH = re.compile(r'^LATIN (?:SMALL|CAPITAL) LETTER (?:INSULAR |CLOSED |OPEN |TURNED |REVERSED )?([A-Z]{1,2}|LONG S|DOTLESS J) WITH .*')
SMALL_CAPITAL = re.compile(r'^LATIN LETTER SMALL CAPITAL (?:TURNED |REVERSED |BARRED )?([A-Z])$')
ENCLOSED = re.compile(r'^(?:NEGATIVE CIRCLED|NEGATIVE SQUARED|SQUARED|PARENTHESIZED|CIRCLED|TORTOISE SHELL BRACKETED|CIRCLED ITALIC)'
                      r' LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])$')


def dropped(c):
    cp, category = ord(c), ucd.category(c)
    if cp in INVISIBLE or category == 'Cf':
        return True
    if category[0] != 'M':
        return False
    if any(low <= cp <= high for low, high in COMMON_MARKS) or category == 'Me':
        return True
    # Vowel signs and viramas are letters of their script: they stay. Points, accents and tone marks go. Only class 9 and class 0
    # stay, and these two never change places, so that canonically equal texts still fold alike.
    return ucd.combining(c) not in (0, 9)


def step(c):
    cp, category = ord(c), ucd.category(c)
    canonical = ucd.normalize('NFD', c)
    if canonical != c:
        return canonical
    if cp in APOSTROPHES:
        return "'"
    if cp in HYPHENS or category == 'Pd':
        return '-'
    if cp in BLANK or category in ('Zs', 'Zl', 'Zp', 'Cc', 'Cs'):
        return ' '
    if dropped(c):
        return ''
    if c in LETTERS:
        return LETTERS[c]
    name = ucd.name(c, '')
    match = ENCLOSED.match(name) or SMALL_CAPITAL.match(name)
    if match:
        return match[1].lower()
    compatible = ucd.normalize('NFKD', c)
    if compatible != c:
        return compatible.strip('()') if name.startswith('PARENTHESIZED') else compatible
    if category in ('Nd', 'No') and ucd.digit(c, None) is not None:
        return str(ucd.digit(c))
    folded = c.casefold()
    if folded != c:
        return folded
    match = WITH.match(name)
    if match:
        return {'LONG S': 's', 'DOTLESS J': 'j'}.get(match[1], match[1].lower())
    return c


def fold(c):
    text = c
    while True:
        after = ''.join(step(x) for x in text)
        if after == text:
            return text
        text = after


def units(text):
    data = text.encode('utf-16-le')
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def main():
    pool, offsets, sequences, left = [], [], {}, []

    def sequence(value):
        if value not in sequences:
            sequences[value] = len(offsets)
            offsets.append(len(pool) << 3 | len(value))
            pool.extend(value)
        return SEQUENCE + sequences[value]

    pages, index = {}, []
    for first in range(0, LIMIT, 1 << PAGE_BITS):
        page = []
        for cp in range(first, first + (1 << PAGE_BITS)):
            if 0xD800 <= cp < 0xE000 or 0xAC00 <= cp <= 0xD7A3:     # paired or decomposed by arithmetic in the code
                page.append(SAME)
                continue
            value = units(fold(chr(cp)))
            if len(value) > MAX_UNITS:
                left.append(cp)
                value = units(chr(cp))
            if value == units(chr(cp)):
                page.append(SAME)
            elif not value:
                page.append(DROP)
            elif len(value) == 1 and not 0xE000 <= value[0] <= 0xF8FF:
                page.append(value[0])
            else:
                page.append(sequence(tuple(value)))
        index.append(pages.setdefault(tuple(page), len(pages)))
    # An expansion may hold a code point that itself stays only because it is too long; it must then be unchanged, which it is.
    assert len(offsets) < DROP - SEQUENCE and len(pool) < 1 << 13, (len(offsets), len(pool))
    assert all(len(units(fold(chr(cp)))) == len(units(chr(cp))) for cp in range(0x30000, 0x110000) if not 0xE0000 <= cp < 0xE1000)
    print(f'{len(pages)} pages, {len(offsets)} sequences, {len(pool)} units; left as they are: {[hex(x) for x in left]}')

    def literal(name, kind, values, doc):
        lines, line = [], '       '
        for value in values:
            text = f' {value},'
            if len(line) + len(text) > 138:
                lines.append(line)
                line = '       '
            line += text
        lines.append(line)
        return f'    /// <summary>{doc}</summary>\n    internal static ReadOnlySpan<{kind}> {name} =>\n    [\n' + '\n'.join(lines) + '\n    ];\n'

    flat = [value for page in pages for value in page]
    kind = 'byte' if len(pages) <= 256 else 'ushort'
    body = '\n'.join([
        literal('Index', kind, index, 'The page of each block of 64 code points.'),
        literal('Pages', 'ushort', flat, 'What a code point becomes: 0 itself, F8FF nothing, E000 and above a sequence, else that character.'),
        literal('Sequences', 'ushort', offsets, 'Where a sequence stands in the pool (times 8) and how many characters it has.'),
        literal('Pool', 'ushort', pool, 'The characters of all sequences.'),
    ])
    target = pathlib.Path(__file__).resolve().parent.parent / 'FoldingTable.cs'
    target.write_text(f'''// <auto-generated>
// Written by Data/make-folding-table.py from the Unicode Character Database {ucd.unidata_version}; do not edit.
// Copyright (c) Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt
// </auto-generated>
#nullable enable
namespace MedSocial.Text;

/// <summary>What every code point becomes when text is folded, as a two-level table.</summary>
internal static class FoldingTable
{{
    internal const int Limit = {LIMIT};
    internal const int PageBits = {PAGE_BITS};
    internal const int MaxUnits = {MAX_UNITS};
    internal const ushort Drop = {DROP};
    internal const ushort Sequence = {SEQUENCE};

{body}}}
''', encoding='utf-8', newline='\n')


if __name__ == '__main__':
    main()
