/** Over every card and sentence of the shipped data, in both languages: nothing says more than its source. */
import { beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

interface Party {
  readonly entity: { readonly id: string; readonly name: string };
  readonly voice: 'FIRST_HAND' | 'REPORTED' | 'UNCERTAIN';
  readonly statuses: readonly string[];
  readonly counted: boolean;
}
interface Card {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly parties: readonly Party[];
  readonly reasons?: readonly (Card & { readonly subject: { readonly name: string } | null })[];
}

const LANGUAGES = [
  {
    language: 'en',
    // Those who say so themselves stand after the title.
    firstHand: /^(?:One|\d+) first-hand voices? .*?“…”: (.*?)\. (?:\d|Also|Not counted|Weak)/,
    reported: /(?:Reported|reported) by others: (.*?)\. (?:\d|Not counted|Weak)/,
    unsure: /Not counted, because the sources do not plainly say so: (.*?\))\. \d/,
    nobody: /nobody speaks first-hand/,
    agree: /\bagree/i,
    relayed: 'reported by others',
  },
  {
    language: 'fr',
    firstHand:
      /^(?:Une seule|\d+\u00a0)\s?voix de première main .*?«\u202f…\u202f»\u202f: (.*?)\. (?:\d|Aussi|Parties? non|Faible)/,
    reported: /(?:Rapporté|rapporté) par d’autres\u202f: (.*?)\. (?:\d|Parties? non|Faible)/,
    unsure:
      /Parties? non comptées?, car les sources ne le disent pas clairement\u202f: (.*?\))\. \d/,
    nobody: /personne ne parle de première main/,
    agree: /accord/i,
    relayed: 'rapporté par d’autres',
  },
] as const;
const THEMES = ['STATEMENT', 'NEED', 'BARRIER', 'CONCEPT'];
const FACTS = new Set(['STATED', 'REPORTED', 'ENDED']);

async function all(kinds: readonly string[], language: string, fields = ''): Promise<Card[]> {
  const cards: Card[] = [];
  for (;;) {
    const { data, errors } = await ask(
      `query ($kinds: [ConvergenceKind!], $skip: Int) {
        convergences(kinds: $kinds, first: 40, skip: $skip) {
          totalCount
          nodes { id kind title sentence ${fields} parties(first: 200) { entity { id name } voice statuses counted } }
        }
      }`,
      { kinds, skip: cards.length },
      language,
    );
    expect(errors).toBeUndefined();
    cards.push(...data.convergences.nodes);
    if (cards.length >= data.convergences.totalCount) return cards;
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (title: string) => title.replace(/\.$/, '');
/** Whether a list in words names it: names may hold commas, and may begin with a capital there. */
const names = (list: string, name: string) => list.toLowerCase().includes(name.toLowerCase());

test.each(LANGUAGES)(
  '$language: each theme’s sentence puts everyone where its sources do',
  async (words) => {
    const wrong: string[] = [];
    for (const { id, title, sentence, parties } of await all(THEMES, words.language)) {
      const said = sentence.replaceAll(bare(title), '…');
      const first = words.nobody.test(said) ? '' : (words.firstHand.exec(said)?.[1] ?? '');
      const reported = words.reported.exec(said)?.[1] ?? '';
      const unsure = words.unsure.exec(said)?.[1] ?? '';
      for (const { entity, voice, statuses } of parties) {
        // A name within another one tells nothing.
        if (
          parties.some(
            (other) => other.entity.id !== entity.id && names(other.entity.name, entity.name),
          )
        )
          continue;
        if (voice !== 'FIRST_HAND' && names(first, entity.name))
          wrong.push(`${id}: ${entity.id} first`);
        if (voice !== 'REPORTED' && names(reported, entity.name))
          wrong.push(`${id}: ${entity.id} reported`);
        if (voice !== 'UNCERTAIN' && names(unsure, entity.name))
          wrong.push(`${id}: ${entity.id} unsure`);
        if (voice === 'UNCERTAIN' && statuses.some((status) => FACTS.has(status)))
          wrong.push(`${id}: ${entity.id} is as sure as ${statuses.join()}`);
      }
      const unplain = parties.filter(({ voice }) => voice === 'UNCERTAIN').length;
      if (unplain > 0 && unsure === '') wrong.push(`${id}: ${unplain} unsaid`);
      if (parties.some(({ voice }) => voice === 'REPORTED') && reported === '')
        wrong.push(`${id}: nobody is said to be reported`);
      const agreeing = parties.filter(({ voice }) => voice === 'FIRST_HAND').length;
      if (agreeing > 0 && first === '') wrong.push(`${id}: nobody is named first-hand`);
      if (agreeing < 2 && words.agree.test(said)) wrong.push(`${id}: agreement of ${agreeing}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each(LANGUAGES)(
  '$language: what brings a meeting together is marked where it is only reported',
  async (words) => {
    const wrong: string[] = [];
    const cards = await all(
      ['MEETING'],
      words.language,
      '... on MeetingConvergence { reasons(first: 100) { id kind subject { name } parties(first: 50) { entity { id } voice } } }',
    );
    for (const { id, sentence, parties, reasons = [] } of cards) {
      const here = new Set(parties.map(({ entity }) => entity.id));
      for (const reason of reasons) {
        const name = bare(reason.subject?.name ?? '');
        const relayed = reason.parties.some(
          ({ entity, voice }) => here.has(entity.id) && voice === 'REPORTED',
        );
        const at = sentence.search(new RegExp(`[“«]\\s?${escaped(name)}\\s?[”»]`));
        if (at < 0 || !relayed) continue;
        const after = sentence.slice(at + name.length + 2, at + name.length + 60);
        if (!after.includes(words.relayed)) wrong.push(`${id}: ${reason.id}`);
      }
      const others = sentence.replaceAll(/[“«].*?[”»]/g, '…');
      if (
        words.agree.test(
          parties.reduce((text, { entity }) => text.replaceAll(entity.name, '…'), others),
        )
      )
        wrong.push(`${id}: ${sentence}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each(LANGUAGES)(
  '$language: who parts from whom is never said to agree, and each with its status',
  async ({ language, agree }) => {
    const { data } = await ask(
      `{ divergences(first: 60) { nodes { id sentence statement { name } sides { instrument limit parties { entity { name } statuses } } } } }`,
      {},
      language,
    );
    const { data: known } = await ask(`{ vocabulary { statuses { id label } } }`, {}, language);
    const labels = new Map<string, string>(
      known.vocabulary.statuses.map((one: { id: string; label: string }) => [
        one.id.toUpperCase(),
        one.label,
      ]),
    );
    const wrong: string[] = [];
    for (const { id, sentence, statement, sides } of data.divergences.nodes) {
      const quoted = sides.flatMap(
        (side: { instrument: string | null; limit: string | null; parties: Party[] }) => [
          side.instrument ?? '',
          side.limit ?? '',
          ...side.parties.map(({ entity }) => entity.name),
        ],
      );
      let said: string = sentence.replaceAll(bare(statement.name), '…');
      for (const side of sides)
        for (const { entity, statuses } of side.parties.slice(0, 5) as Party[]) {
          const mark = `${entity.name} (${statuses.map((one) => labels.get(one) ?? one).join(', ')})`;
          if (!names(said, mark)) wrong.push(`${id}: ${mark} / ${said}`);
        }
      for (const one of quoted) if (one !== '') said = said.replaceAll(one, '…');
      if (agree.test(said)) wrong.push(`${id}: ${said}`);
    }
    expect(wrong).toEqual([]);
  },
);
