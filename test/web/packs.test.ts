/** Packs of bytes: a head, columns that are views, and texts that are made when they are asked for. */
import { describe, expect, test } from 'vitest';
import { packed, texts } from '../../api/map/packing.ts';
import { arrived, failed, idle, loading, ready } from '../../web/data/loading.ts';
import { namesOf } from '../../web/data/names.ts';
import { unpacked } from '../../web/data/pack.ts';
import { outline } from '../../web/data/shapes.ts';

const bytesOf = (pack: Buffer) =>
  pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.byteLength) as ArrayBuffer;

describe('a pack', () => {
  const written = texts(['koumbit', null, '', 'Écluse 🌊']);
  const bytes = bytesOf(
    packed(
      { stamp: 's' },
      {
        small: Uint8Array.from([1, 2]),
        large: Uint32Array.from([70_000]),
        nameLengths: written.lengths,
        nameText: written.text,
      },
    ),
  );
  const pack = unpacked<{ stamp: string }>(bytes);

  test('is read as it was written', () => {
    expect(pack.head.stamp).toBe('s');
    expect([[...pack.u8('small')], [...pack.u32('large')]]).toEqual([[1, 2], [70_000]]);
  });

  test('has texts by index: accents and emoji whole, empty told from none', () => {
    const name = pack.texts('name');
    expect([0, 1, 2, 3, 99].map(name)).toEqual(['koumbit', null, '', 'Écluse 🌊', null]);
  });

  test('has nothing in a column that is not there', () => {
    expect(pack.u8('nothing')).toHaveLength(0);
    expect(pack.texts('nothing')(0)).toBeNull();
  });
});

describe('names', () => {
  const [id, fr, en] = [texts(['a', 'b']), texts(['Lac', 'Port']), texts(['Lake', null])];
  const names = namesOf(
    bytesOf(
      packed(
        { stamp: 's', dates: [[1, '2013', null]], linkDates: [], linkIds: [[0, 'own-id']] },
        {
          ...{ idLengths: id.lengths, idText: id.text },
          ...{ frLengths: fr.lengths, frText: fr.text },
          ...{ enLengths: en.lengths, enText: en.text },
        },
      ),
    ),
  );

  test('are bilingual; where there is no English name the French one stands', () => {
    expect(names.name(0)).toEqual({ fr: 'Lac', en: 'Lake' });
    expect(names.name(1)).toEqual({ fr: 'Port', en: 'Port' });
    expect([names.id(0), names.id(9), names.name(9)]).toEqual(['a', '', { fr: '', en: '' }]);
  });

  test('come with dates, and with ids of links that have one of their own', () => {
    expect([names.dates(1), names.dates(0)]).toEqual([
      ['2013', null],
      [null, null],
    ]);
    expect([...names.dated.entities()]).toEqual([1]);
    expect([names.linkId(0), names.linkId(1)]).toEqual(['own-id', undefined]);
  });
});

test('only what is ready has arrived', () => {
  expect(arrived(ready(0))).toBe(0);
  expect([idle, loading, failed('offline')].map((one) => arrived<number>(one))).toEqual([
    null,
    null,
    null,
  ]);
});

test('every shape has an outline, and an unknown one that of a letter', () => {
  expect(outline('disc')).not.toBe(outline('square'));
  expect(outline('unicorn')).toBe(outline('letter'));
});
