/** A JSON Schema says how facts of others are written: it is told by name, and holds none. */
import { unimportable } from '../importing/refusing.ts';
import { isMap, map } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

export const jsonSchema: Reader = {
  id: 'json-schema',
  label: called('JSON Schema'),
  recognises(file) {
    const all = map(contentOf(file));
    return /json-schema\.org/.test(String(all['$schema'])) && isMap(all['properties']);
  },
  read() {
    throw unimportable(({ schemaOnly }) => schemaOnly());
  },
};
