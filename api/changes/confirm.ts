/** An end of a link says that the link is so, or is not: the fact then shows it. */
import { createHash } from 'node:crypto';
import { type Committed, commit, type Writer } from '../graph/commit.ts';
import type { Graph } from '../graph/graph.ts';
import type { Thing } from '../graph/things.ts';
import { changeRefused, notFound } from '../words/refusing.ts';
import { wordsIn } from '../words/words.ts';
import { checkUntouchedSince } from './conflicts.ts';

export interface Confirmation {
  readonly link: string;
  /** The end that speaks. */
  readonly end: string;
  readonly disputes: boolean;
  readonly author: string;
  /** What it says, in its words. */
  readonly message: string;
  readonly key: string | null;
  readonly expected: number | null;
  /** The day, ISO 8601. */
  readonly day: string;
  readonly isDryRun: boolean;
}

/** @throws NOT_FOUND for an unknown link, BAD_INPUT where the entity is no end of it, CONFLICT */
export function confirm(graph: Graph, asked: Confirmation): Promise<Committed<void>> {
  const { link: id, end, author, message, key, isDryRun } = asked;
  const told = { kind: 'confirm', author, message, key, isDryRun } as const;
  return commit(graph, told, async (writer) => {
    const [link] = await writer.read('Link', [{ label: 'Link', id }]);
    if (link === undefined) throw notFound(id, 'link');
    if (link.from !== end && link.to !== end)
      throw changeRefused('BAD_INPUT', ({ noEnd }) => noEnd(end, id), 'end');
    await checkUntouchedSince(writer.run, [id], asked.expected);
    const word = await wordOf(writer, asked);
    await writer.create([...word.created, citationOf(id, word.document, asked)]);
    await writer.replace([marked(link, end, asked.disputes)]);
  });
}

/** The link with who confirms and who disputes it: nobody does both. */
function marked(link: Thing, end: string, disputes: boolean): Thing {
  const without = (name: string) =>
    ((link.properties[name] as readonly string[] | undefined) ?? []).filter((one) => one !== end);
  const lists = {
    confirmedBy: [...without('confirmedBy'), ...(disputes ? [] : [end])].sort(),
    disputedBy: [...without('disputedBy'), ...(disputes ? [end] : [])].sort(),
  };
  const edited = new Set([
    ...((link.properties['edited'] as readonly string[] | undefined) ?? []),
    'confirmedBy',
    'disputedBy',
  ]);
  const present = Object.fromEntries(
    Object.entries(lists).map(([name, all]) => [name, all.length === 0 ? null : all]),
  );
  return {
    ...link,
    properties: { ...link.properties, ...present, edited: [...edited].sort() },
  };
}

/** What an end says is a document of its own kind: one for each end and day. */
async function wordOf(writer: Writer, { end, day }: Confirmation) {
  const id = `parole-${end}-${day}`;
  const [known] = await writer.read('Entity', [{ label: 'Entity', id }]);
  if (known !== undefined) return { document: known, created: [] };
  const [speaker] = await writer.read('Entity', [{ label: 'Entity', id: end }]);
  const { nameFr, nameEn, sortFr, sortEn } = speaker?.properties ?? {};
  const [fr, en] = [String(nameFr ?? nameEn ?? end), String(nameEn ?? nameFr ?? end)];
  const document: Thing = {
    label: 'Entity',
    id,
    kind: 'Document',
    properties: {
      id,
      kind: 'Document',
      documentKind: 'testimony',
      nameFr: wordsIn('fr').history.wordOf(fr, day),
      nameEn: wordsIn('en').history.wordOf(en, day),
      sortFr: `${String(sortFr ?? fr)} ${day}`,
      sortEn: `${String(sortEn ?? en)} ${day}`,
      status: 'stated',
      named: true,
      date: day,
      read: day,
    },
  };
  return { document, created: [document, ...[selfCitation(id, day)]] };
}

const selfCitation = (id: string, day: string) => made('Citation', id, id, '—', day);

const citationOf = (of: string, { id }: Thing, { message, day }: Confirmation) =>
  made('Citation', of, id, message.slice(0, 300), day);

function made(label: 'Citation', of: string, source: string, locator: string, read: string): Thing {
  const digest = createHash('sha256').update(JSON.stringify([of, source, locator, read]));
  const id = digest.digest('base64url').slice(0, 22);
  const properties = { id, of, source, fields: [], locator, read };
  return { label, id, kind: label, source, properties };
}
