/**
 * Many editors and proposers at once, in any order: no update is lost, every conflict is told, what is retried
 * is done once, and the graph at each revision can be rebuilt from the record. On both engines.
 */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { stateAt } from '../../api/changes/history.ts';
import { merge } from '../../api/changes/merge.ts';
import { revert, unmerge } from '../../api/changes/revert.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { accept, refuse, withdraw } from '../../api/proposals/deciding.ts';
import { idOf } from '../../api/proposals/proposal.ts';
import { propose } from '../../api/proposals/propose.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { runs } from '../support/runs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { allThings } from '../support/things.ts';
import { revisionOf } from '../support/whole.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-registre', at: 'fiche 9' };
const FIELDS = ['since', 'until', 'website'] as const;
type Field = (typeof FIELDS)[number];

async function seed(graph: Graph): Promise<void> {
  const folder = writeSeeds(WORLD);
  try {
    await seedFrom(folder, graph, vocabulary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the test believes of the facts, and who saw which revision. */
interface Model {
  /** The value of each field, and the change that set it. */
  readonly fields: Map<Field, { value: string; change: number }>;
  /** The revision that each editor saw last. */
  readonly seen: number[];
  readonly waiting: { address: string; field: Field; value: string; seen: number }[];
}

interface Real {
  readonly graph: Graph;
  count: number;
}

/** How often each thing came about: a run that never meets a conflict tests nothing. */
const met = { changes: 0, conflicts: 0, published: 0, retried: 0 };

const valueFor = (field: Field, number: number) =>
  field === 'website'
    ? `https://lac.example/${number}`
    : String(field === 'until' ? 2100 + number : 1900 + number);

const edited = (graph: Graph, field: Field, value: string, expected: number | null, key: string) =>
  applyEdit(
    graph,
    {
      entities: [{ id: 'coop-du-lac', [field]: value, cite: CITE }],
      links: [],
      message: 'read again',
      author: 'ana',
      expected,
      key,
    },
    vocabulary,
  );

class Edit implements fc.AsyncCommand<Model, Real> {
  readonly who: number;
  readonly field: Field;
  readonly number: number;
  constructor(who: number, field: Field, number: number) {
    this.who = who;
    this.field = field;
    this.number = number;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const expected = model.seen[this.who] ?? 1;
    const value = valueFor(this.field, this.number);
    const known = model.fields.get(this.field);
    real.count += 1;
    const key = `edit-${real.count}`;
    if (known !== undefined && known.change > expected) {
      met.conflicts += 1;
      await expect(edited(real.graph, this.field, value, expected, key)).rejects.toMatchObject({
        code: 'CONFLICT',
        field: this.field,
        conflicts: [{ field: this.field, mine: value, theirs: known.value }],
      });
      return;
    }
    const { revision, touched } = await edited(real.graph, this.field, value, expected, key);
    if (touched.some(({ label }) => label === 'Entity')) {
      met.changes += 1;
      model.fields.set(this.field, { value, change: revision });
    }
    model.seen[this.who] = revision;
  }
  toString = () => `edit ${this.who} ${this.field} ${this.number}`;
}

class Look implements fc.AsyncCommand<Model, Real> {
  readonly who: number;
  constructor(who: number) {
    this.who = who;
  }
  check = () => true;
  async run(model: Model, { graph }: Real): Promise<void> {
    model.seen[this.who] = await revisionOf(graph);
    const now = (await allThings(graph)).get('Entity coop-du-lac')?.properties ?? {};
    for (const [field, { value }] of model.fields)
      expect([field, now[field]]).toEqual([field, value]);
  }
  toString = () => `look ${this.who}`;
}

class Propose implements fc.AsyncCommand<Model, Real> {
  readonly field: Field;
  readonly number: number;
  constructor(field: Field, number: number) {
    this.field = field;
    this.number = number;
  }
  check = () => true;
  async run(model: Model, { graph }: Real): Promise<void> {
    const value = valueFor(this.field, this.number);
    if (model.fields.get(this.field)?.value === value) return;
    const seen = await revisionOf(graph);
    const entities = [{ id: 'coop-du-lac', [this.field]: value, cite: CITE }];
    const asked = {
      proposed: { do: 'edit', entities, links: [] },
      ...{ message: 'so it says', name: 'Béa', account: null, contact: 'bea@lac.example' },
      ...{ expected: seen, key: null, isDryRun: false },
    } as const;
    const { address } = await propose(graph, asked, vocabulary);
    model.waiting.push({ address: address ?? '', field: this.field, value, seen });
    expect(await revisionOf(graph)).toBe(seen);
  }
  toString = () => `propose ${this.field} ${this.number}`;
}

class Decide implements fc.AsyncCommand<Model, Real> {
  readonly place: number;
  readonly how: 'accept' | 'twice' | 'refuse' | 'withdraw';
  constructor(place: number, how: 'accept' | 'twice' | 'refuse' | 'withdraw') {
    this.place = place;
    this.how = how;
  }
  check = ({ waiting }: Readonly<Model>) => waiting.length > 0;
  async run(model: Model, { graph }: Real): Promise<void> {
    const at = this.place % model.waiting.length;
    const one = model.waiting[at] as Model['waiting'][number];
    const id = idOf(one.address);
    if (this.how === 'refuse' || this.how === 'withdraw') {
      await (this.how === 'refuse' ? refuse(graph, id, 'ed', 'no') : withdraw(graph, id));
      model.waiting.splice(at, 1);
      await expect(refuse(graph, id, 'ed', 'no')).rejects.toMatchObject({ code: 'CONFLICT' });
      return;
    }
    const asked = { id, editor: 'ed', instead: null, expected: null, isDryRun: false };
    const accepted = () => accept(graph, asked, async () => null, vocabulary);
    const known = model.fields.get(one.field);
    if (known !== undefined && known.change > one.seen) {
      met.conflicts += 1;
      await expect(accepted()).rejects.toMatchObject({ code: 'CONFLICT', field: one.field });
      return;
    }
    const all = await Promise.allSettled(
      this.how === 'twice' ? [accepted(), accepted()] : [accepted()],
    );
    const done = all.filter((answer) => answer.status === 'fulfilled');
    expect(done).toHaveLength(1);
    const { revision } = (done[0] as PromiseFulfilledResult<{ revision: number }>).value;
    expect(await revisionOf(graph)).toBe(revision);
    model.fields.set(one.field, { value: one.value, change: revision });
    model.waiting.splice(at, 1);
    met.published += 1;
    if (this.how === 'twice') met.retried += 1;
  }
  toString = () => `${this.how} ${this.place}`;
}

/** Merges, parts again, and takes both back: nothing is left of it. */
class Merge implements fc.AsyncCommand<Model, Real> {
  readonly how: 'unmerge' | 'revert';
  constructor(how: 'unmerge' | 'revert') {
    this.how = how;
  }
  check = () => true;
  async run(_: Model, { graph }: Real): Promise<void> {
    const before = await allThings(graph);
    const { revision } = await merge(graph, {
      ...{ id: 'oeuvre-du-port', into: 'une-ville', author: 'ana', reason: 'one' },
      ...{ source: 'le-registre', locator: 'fiche 9', key: null, expected: null },
    });
    const told = { author: 'ana', message: 'two', key: null };
    if (this.how === 'unmerge') await unmerge(graph, { ...told, id: 'oeuvre-du-port' });
    else await revert(graph, { ...told, change: revision });
    expect(await allThings(graph)).toEqual(before);
  }
  toString = () => this.how;
}

/** The last change of a field, taken back and taken back again: it stands as before. */
class BackAndForth implements fc.AsyncCommand<Model, Real> {
  readonly field: Field;
  constructor(field: Field) {
    this.field = field;
  }
  check = ({ fields }: Readonly<Model>) => fields.has(this.field);
  async run(model: Model, { graph }: Real): Promise<void> {
    const before = await allThings(graph);
    const { change = 0, value = '' } = model.fields.get(this.field) ?? {};
    const told = { author: 'ana', message: 'a mistake', key: null };
    const undone = await revert(graph, { ...told, change }).catch((error) => {
      expect(error).toMatchObject({ code: 'CONFLICT' });
      return null;
    });
    if (undone === null) return;
    const { revision } = await revert(graph, { ...told, change: undone.revision });
    expect(await allThings(graph)).toEqual(before);
    model.fields.set(this.field, { value, change: revision });
  }
  toString = () => `back and forth ${this.field}`;
}

const who = fc.nat(2);
const field = fc.constantFrom(...FIELDS);
const number = fc.nat(60);
const COMMANDS = [
  fc.tuple(who, field, number).map((all) => new Edit(...all)),
  fc.tuple(who, field, number).map((all) => new Edit(...all)),
  who.map((one) => new Look(one)),
  fc.tuple(field, number).map((all) => new Propose(...all)),
  fc
    .tuple(fc.nat(9), fc.constantFrom('accept', 'twice', 'twice', 'refuse', 'withdraw'))
    .map(([place, how]) => new Decide(place, how as 'accept')),
  fc.constantFrom('unmerge', 'revert').map((how) => new Merge(how as 'unmerge')),
  field.map((one) => new BackAndForth(one)),
];

export function interleavingContract(open: Open, share = 1): void {
  describe('many at once', () => {
    const graph = emptied(open, empty);

    test(
      'nothing is lost, every conflict is told, and each revision can be rebuilt',
      async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.commands(COMMANDS, { maxCommands: 25, size: '+1' }),
            async (commands) => {
              await empty(graph());
              await seed(graph());
              const start = await allThings(graph());
              const setup = () => ({
                model: { fields: new Map(), seen: [1, 1, 1], waiting: [] } as Model,
                real: { graph: graph(), count: 0 },
              });
              await fc.asyncModelRun(setup, commands);
              expect(await stateAt(graph().read, await allThings(graph()), 1)).toEqual(start);
            },
          ),
          { numRuns: runs(12 * share), seed: 20261130 },
        );
        for (const [what, times] of Object.entries(met))
          expect([what, times > 0]).toEqual([what, true]);
      },
      runs(120_000),
    );
  });
}
