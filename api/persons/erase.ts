/** Erases a person, or texts: finds by which names they are spoken of, and hands digests of these on. */
import { randomBytes } from 'node:crypto';
import { cypher } from '../graph/cypher.ts';
import { type Erased, erased, rehearsed } from '../graph/erasing/erasing.ts';
import { digestOfId, digestOfText, type Erasure, SHORTEST } from '../graph/erasing/sought.ts';
import type { Graph } from '../graph/graph.ts';
import { notFound, refusal } from '../words/refusing.ts';

export interface Asked {
  readonly person: string | null;
  readonly texts: readonly string[];
  readonly author: string;
  readonly isDryRun: boolean;
}

const MOST_TEXTS = 20;

const personWith = cypher<
  { ids: readonly string[] },
  {
    id: string;
    kind: string;
    nameFr: string | null;
    nameEn: string | null;
    aliases: readonly string[] | null;
  }
>`
  UNWIND $ids AS id MATCH (e:Entity {id: id})
  RETURN e.id AS id, e.kind AS kind, e.nameFr AS nameFr, e.nameEn AS nameEn, e.aliases AS aliases`;
/** Other ids that lead to the person, and documents that hold nothing but their word. */
const leadingTo = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (m:Merged) WHERE m.into IN $ids RETURN m.id AS id`;
const testimonies = cypher<{ beginning: string }, { id: string }>`
  MATCH (d:Entity {kind: 'Document'}) WHERE d.id STARTS WITH $beginning RETURN d.id AS id`;

/** @throws NOT_FOUND, BAD_INPUT */
export async function erase(graph: Graph, asked: Asked): Promise<Erased> {
  if (asked.person === null && asked.texts.length === 0)
    throw refusal('BAD_INPUT', ({ nothingToErase }) => nothingToErase, 'input');
  if (asked.texts.length > MOST_TEXTS)
    throw refusal('BAD_INPUT', ({ tooManyTexts }) => tooManyTexts(MOST_TEXTS), 'texts');
  const texts = asked.texts.map((text) => {
    const digest = digestOfText(text);
    if (digest === null)
      throw refusal('BAD_INPUT', ({ notErasable }) => notErasable(text, SHORTEST), 'texts');
    return digest;
  });
  const person = asked.person === null ? null : await known(graph, asked.person);
  const erasure: Erasure = {
    id: randomBytes(12).toString('base64url'),
    at: new Date().toISOString(),
    ids: (person?.ids ?? []).map(digestOfId),
    texts: [...new Set([...texts, ...(person?.texts ?? [])])],
  };
  return asked.isDryRun ? rehearsed(graph, erasure) : erased(graph, erasure, asked.author);
}

/** The ids and the names of a person. A name that is too short stands in too many other texts. */
async function known({ read }: Graph, id: string) {
  const [person] = await read(personWith, { ids: [id] });
  if (person === undefined) throw notFound(id, 'person');
  if (person.kind !== 'Person')
    throw refusal('BAD_INPUT', ({ noPerson }) => noPerson(id), 'person');
  const merged = (await read(leadingTo, { ids: [id] })).map((one) => one.id);
  const word = new RegExp(`^parole-${id}-\\d{4}-\\d\\d-\\d\\d$`);
  const own = (await read(testimonies, { beginning: `parole-${id}-` }))
    .map((one) => one.id)
    .filter((one) => word.test(one));
  const ids = [id, ...merged, ...own];
  const names = [person.nameFr, person.nameEn, ...(person.aliases ?? []), id, ...merged];
  const texts = names.flatMap((name) => (name === null ? [] : (digestOfText(name) ?? [])));
  return { ids, texts };
}
