/** The scenarios that people keep: under their account, with versions, read by others only where they are shared. */
import {
  authorsOf,
  type KeptScenario,
  keptBy,
  keptById,
  type ScenarioVersion,
  versionsOf,
} from '../../access/kept-scenarios.ts';
import { nameIn } from '../../access/names.ts';
import { personIn } from '../../access/person.ts';
import { concept } from '../../concept.ts';
import type { Context } from '../../context.ts';
import { footing } from '../../dependencies/answers.ts';
import { readPrivately } from '../../graph/private.ts';
import { supportedAt } from '../../sources/statements.ts';
import { inWords, wordsIn } from '../../words/words.ts';
import { type Answered, answer, type ScenarioInput } from '../answers.ts';
import { changedSince, digested, factsUnder, keptInput } from './inputs.ts';
import { change, forget, fork, keep, restore } from './keeping.ts';

const LONGEST_NAME = 100;
const LONGEST_NOTE = 200;

interface KeepInput {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly note?: string | null;
  readonly scenario: ScenarioInput;
}

const named = (name: string) => nameIn(name, 'name', LONGEST_NAME);
const inputOf = ({ input }: ScenarioVersion) => JSON.parse(input) as ScenarioInput;

/** The account of who asks, where it is a person’s. */
async function accountIn({ viewer }: Context): Promise<string | null> {
  const { account, actions } = await viewer();
  return actions === null ? account : null;
}

/** Null for what is not there, and for what somebody else keeps and does not share. */
async function readable(id: string, context: Context): Promise<KeptScenario | null> {
  const [found] = await context.each(keptById, {}, id);
  if (found === undefined) return null;
  const { kept } = found;
  return kept.isShared || kept.account === (await accountIn(context)) ? kept : null;
}

const versions = async ({ id }: KeptScenario, context: Context) =>
  (await context.each(versionsOf, {}, id)).map(({ version }) => version);

const titleOf = ({ shipped, model }: Answered, { language }: Context) =>
  shipped === null
    ? wordsIn(language).scenarios.templates[model.template].title
    : inWords(shipped.title, language);

export const keptScenarios = concept(import.meta.url, {
  Query: {
    async keptScenarios(_: unknown, __: unknown, context: Context) {
      context.keepNot();
      const { account } = await personIn(context);
      const all = await readPrivately(context.graph)(keptBy, { account });
      return all.map(({ kept }) => kept);
    },
    keptScenario(_: unknown, { id }: { id: string }, context: Context) {
      context.keepNot();
      return readable(id, context);
    },
  },
  Mutation: {
    async keepScenario(_: unknown, { input }: { input: KeepInput }, context: Context) {
      const { account } = await personIn(context);
      const [name, note] = [input.name ?? null, input.note ?? null];
      const written = {
        name: name === null ? null : named(name),
        ...(note === null ? {} : { note: nameIn(note, 'note', LONGEST_NOTE) }),
      };
      const answered = await answer(input.scenario, context);
      const { facts } = await footing(context);
      return keep(context.graph, account, {
        ...{ id: input.id ?? null, title: titleOf(answered, context) },
        ...written,
        input: JSON.stringify(keptInput(input.scenario, answered)),
        facts: digested(facts, factsUnder(answered)),
      });
    },
    async renameScenario(_: unknown, asked: { id: string; name: string }, context: Context) {
      const { account } = await personIn(context);
      return change(context.graph, account, asked.id, { name: named(asked.name) });
    },
    async restoreScenario(_: unknown, asked: { id: string; version: number }, context: Context) {
      const { account } = await personIn(context);
      return restore(context.graph, account, asked.id, asked.version);
    },
    async shareScenario(_: unknown, asked: { id: string; isShared: boolean }, context: Context) {
      const { account } = await personIn(context);
      return change(context.graph, account, asked.id, { isShared: asked.isShared });
    },
    async forkScenario(
      _: unknown,
      {
        id,
        version = null,
        name = null,
      }: { id: string; version?: number | null; name?: string | null },
      context: Context,
    ) {
      const { account } = await personIn(context);
      const wanted = name === null ? null : named(name);
      return fork(context.graph, account, { id, version, name: wanted });
    },
    async deleteScenario(_: unknown, { id }: { id: string }, context: Context) {
      const { account } = await personIn(context);
      await forget(context.graph, account, id);
      return true;
    },
  },
  KeptScenario: {
    createdAt: ({ created }: KeptScenario) => created,
    changedAt: ({ changed }: KeptScenario) => changed,
    author: async ({ account }: KeptScenario, _: unknown, context: Context) =>
      (await context.each(authorsOf, {}, account))[0]?.name ?? '',
    isMine: async ({ account }: KeptScenario, _: unknown, context: Context) =>
      account === (await accountIn(context)),
    forkOf: ({ forkOf }: KeptScenario, _: unknown, context: Context) =>
      forkOf === undefined ? null : readable(forkOf, context),
    versions: (kept: KeptScenario, _: unknown, context: Context) => versions(kept, context),
    version: async (kept: KeptScenario, { number }: { number?: number | null }, context: Context) =>
      (await versions(kept, context)).find((one) => one.number === (number ?? kept.last)) ?? null,
  },
  ScenarioVersion: {
    input: inputOf,
    calculation: (version: ScenarioVersion, _: unknown, context: Context) =>
      answer(inputOf(version), context),
    changedFacts: async ({ facts: before = [] }: ScenarioVersion, _: unknown, context: Context) =>
      changedSince((await footing(context)).facts, before).map((id) => ({ id })),
  },
  ChangedFact: {
    fact: ({ id }: { id: string }, _: unknown, context: Context) => supportedAt(id, context),
  },
});
