/** The small world with each hostile text in every field of facts that people write. */
import { SaxesParser } from 'saxes';
import { applyEdit } from '../../api/changes/edit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { ASKED } from './asked-question.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { world } from './world.ts';

/** Addresses that are addresses, and end whatever holds them where it does not escape. */
const addressOf = (text: string) => `https://x.example/${text.replaceAll(/\s/g, '')}`;

/** What says one text in every field of facts that one may write. */
export function hostileFacts(text: string, at: number) {
  const both = { fr: text, en: text };
  const cite = { source: `s-${at}`, at: text, quote: text };
  const entities = [
    {
      id: `s-${at}`,
      kind: 'Document',
      name: both,
      documentKind: 'web-page',
      licence: text,
      address: addressOf(text),
      cite: { source: `s-${at}`, at: text },
    },
    {
      ...{
        id: `h-${at}`,
        kind: 'Organisation',
        name: both,
        aliases: [`${text} 2`],
        identifiers: [text],
      },
      ...{ description: both, note: both, website: addressOf(text), cite },
      quantities: [{ measures: both, value: 3, unit: text, period: both, note: both, cite }],
      absences: [{ of: 'since', how: 'looked-for', note: both, cite }],
    },
    {
      id: `c-${at}`,
      kind: 'Codebase',
      name: both,
      licence: text,
      repository: addressOf(text),
      cite,
    },
  ];
  const links = [
    { from: `h-${at}`, kind: 'DEVELOPS', to: `c-${at}`, note: both, cite },
    {
      ...{
        from: 'une-ville',
        kind: 'FUNDS',
        to: `h-${at}`,
        flowKind: 'grant',
        purpose: both,
        cite,
      },
      amount: { value: 5, unit: 'CAD', period: both, measures: both },
    },
    { from: `h-${at}`, kind: 'HOLDS', to: 'le-lac-est-a-tous', stance: 'for', limit: both, cite },
  ];
  return { entities, links };
}

/** So many texts fit in one edit. */
const TOGETHER = 16;

export async function hostileWorld(texts = Object.values(HOSTILE_TEXTS)): Promise<Graph> {
  const graph = await world(ASKED);
  const vocabulary = readVocabulary();
  for (let start = 0; start < texts.length; start += TOGETHER) {
    const all = texts
      .slice(start, start + TOGETHER)
      .map((text, at) => hostileFacts(text, start + at));
    const entities = all.flatMap((one) => one.entities);
    const links = all.flatMap((one) => one.links);
    const edit = {
      entities,
      links,
      message: texts[start] ?? '',
      author: 'Béa',
      expected: null,
      key: null,
    };
    await applyEdit(graph, edit, vocabulary);
  }
  return graph;
}

/** All text of a document of XML, read strictly, with its attributes; it fails where the document is not well formed. */
export function xmlOf(document: string): { texts: string[]; names: Set<string> } {
  const found: string[] = [];
  const names = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    names.add(name);
    text = '';
    for (const { value } of Object.values(attributes)) found.push(value);
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('closetag', () => {
    found.push(text);
    text = '';
  });
  parser.write(document).close();
  return { texts: found, names };
}
/** White space as attributes and lines of XML keep it. */
export const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');
