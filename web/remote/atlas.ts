/** The columns, the names and the vocabulary, asked together and made into the atlas. */
import type { Atlas } from '../data/atlas.ts';
import { atlasOf } from '../data/atlas-of.ts';
import { columnsOf } from '../data/columns.ts';
import { namesOf } from '../data/names.ts';
import { bytes, Unanswered } from './ask.ts';
import { readVocabulary } from './vocabulary.ts';

/** From so many entities on, the map is drawn before their names are here. */
const LARGE = 5000;

/** @param early is told of an atlas without names, where they are worth no waiting. */
export async function readAtlas(early: (atlas: Atlas) => void): Promise<Atlas> {
  const [drawing, names, vocabulary] = [pack('/map.bin'), pack('/map-names.bin'), readVocabulary()];
  // Whichever fails first is told below; the others are not left unheard.
  for (const one of [drawing, names, vocabulary]) one.catch(() => undefined);
  const columns = columnsOf(await drawing);
  if (columns.count >= LARGE) early(atlasOf(columns, null, await vocabulary));
  const told = namesOf(await names);
  // The graph changed between the two answers: once more.
  if (told.stamp !== columns.stamp) return readAtlas(early);
  return atlasOf(columns, told, await vocabulary);
}

async function pack(path: string): Promise<ArrayBuffer> {
  const found = await bytes(path);
  if (found === null) throw new Unanswered('error');
  return found;
}
