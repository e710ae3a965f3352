/** Checks the scenarios that a data set ships: both languages, known assumptions, values within their bounds, an origin for each. */

import { type BesideReading, readBeside, SCENARIOS, type WrittenEntry } from '../loading/beside.ts';
import type { Claims, Located } from '../loading/claims.ts';
import { isSlug, SLUG } from '../loading/entity.ts';
import { filled, within } from '../loading/entries.ts';
import { Checker } from '../loading/fields.ts';
import { labelIn } from '../loading/labels.ts';
import { citations } from '../loading/passages.ts';
import { type Problem, says } from '../loading/problems.ts';
import { list } from '../loading/shapes.ts';
import { isRecord } from '../loading/values.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { modelOf } from './choosing.ts';
import { type Assumed, TEMPLATES, type TemplateName } from './model.ts';
import { RULES, type Rule } from './mutualisation/model.ts';
import type { Origin, Shipped, ShippedAssumption } from './shipped.ts';
import { WAYS, type Way } from './trust/model.ts';

const FIELDS = [
  ...['title', 'question', 'template', 'entity', 'codebase', 'function', 'way', 'rule'],
  ...['members', 'precedents', 'assumptions', 'unknown', 'facts'],
];
const ASSUMPTION_FIELDS = ['key', 'value', 'low', 'high', 'of', 'measures', 'cite', 'why'];

/** @param seeds the folder of the facts; one without scenarios has none */
export const readScenarios = (seeds: string): BesideReading =>
  readBeside(seeds, SCENARIOS, 'title, question, template');

export interface CheckedScenarios {
  readonly shipped: readonly Shipped[];
  readonly problems: readonly Problem[];
}

interface Around {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  /** Ids of entities and links; null where the facts are not at hand. */
  readonly known: ReadonlySet<string> | null;
}

/** @param claims what the ids of facts and sources must be among; null where the facts are not at hand */
export function checkScenarios(
  { entries, problems: already }: BesideReading,
  vocabulary: Vocabulary,
  claims: Claims | null,
): CheckedScenarios {
  const problems: Problem[] = [...already];
  const ids = claims && [...claims.entities, ...claims.links].map(({ id }) => id);
  const around = { vocabulary, problems, known: ids && new Set(ids) };
  return { shipped: entries.map((entry) => checkScenario(entry, around)), problems };
}

type Data = Readonly<Record<string, unknown>>;

function checkScenario({ id, at, data: raw }: WrittenEntry, around: Around): Shipped {
  const check = new Checker(at, id, around);
  if (!isSlug(id)) check.wrong('', SLUG);
  const data = filled(raw, (field, words) => check.wrong(field, words));
  check.known(data, FIELDS);
  const choice = <T extends string>(field: string, all: readonly T[]): T | null => {
    const value = data[field];
    const found = all.find((one) => one === value) ?? null;
    if (value !== undefined && found === null) check.wrong(field, says.unknownChoice(value, all));
    return found;
  };
  const template = choice<TemplateName>('template', TEMPLATES) ?? 'TRUST';
  if (data['template'] === undefined) check.missing('template', says.unknownChoice('', TEMPLATES));
  const named = (field: string) => idIn(check, field, data[field], around);
  const members = list(data['members']).flatMap(
    (one, place) => idIn(check, `members[${place}]`, one, around) ?? [],
  );
  const [way, rule] = [choice<Way>('way', WAYS), choice<Rule>('rule', RULES)];
  const { assumptions: known } = modelOf({
    template,
    way,
    rule,
    members: members.length,
    alone: new Set(),
  });
  return {
    id,
    template,
    way,
    rule,
    members,
    precedents: list(data['precedents']).flatMap(
      (one, place) => idIn(check, `precedents[${place}]`, one, around) ?? [],
    ),
    title: labelIn(check, 'title', data['title']),
    question: labelIn(check, 'question', data['question']),
    entity: named('entity'),
    codebase: named('codebase'),
    use: named('function'),
    assumptions: list(data['assumptions']).map((one, place) =>
      checkAssumption(one, within(at, `assumptions[${place}]`), id, known, around),
    ),
    unknown: list(data['unknown']).map((one, place) => labelIn(check, `unknown[${place}]`, one)),
    facts: list(data['facts']).flatMap(
      (one, place) => idIn(check, `facts[${place}]`, one, around) ?? [],
    ),
  };
}

function idIn(check: Checker, field: string, value: unknown, { known }: Around): string | null {
  const id = check.optionalText(field, value);
  if (id !== null && known?.has(id) === false) check.wrong(field, says.dangling(id));
  return id;
}

function checkAssumption(
  raw: unknown,
  at: Located,
  name: string,
  known: readonly Assumed[],
  around: Around,
): ShippedAssumption {
  const check = new Checker(at, name, around, 'assumptions');
  const data: Data = isRecord(raw) ? raw : {};
  check.known(data, ASSUMPTION_FIELDS);
  const keys = known.map(({ key }) => key);
  const assumed = known.find(({ key }) => key === data['key']);
  if (assumed === undefined) check.wrong('key', says.unknownChoice(data['key'], keys));
  const { least = 0, most = 0 } = assumed ?? {};
  const fits = (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most;
  const number = (field: string) => {
    const value = data[field];
    if (value === undefined) return null;
    if (assumed !== undefined && !fits(value))
      check.wrong(
        field,
        says.expected(`a number from ${least} to ${most}`, `un nombre de ${least} à ${most}`),
      );
    return fits(value) ? value : null;
  };
  const value = number('value');
  if (data['value'] === undefined) check.missing('value', says.expected('a number', 'un nombre'));
  const [low, high] = [number('low'), number('high')];
  if (value !== null && ((low ?? value) > value || (high ?? value) < value))
    check.wrong('low', says.turnedRound(low ?? value, high ?? value));
  return {
    key: String(data['key']),
    value: value ?? 0,
    low,
    high,
    origin: originIn(check, data, around),
  };
}

function originIn(check: Checker, data: Data, around: Around): Origin {
  const of = idIn(check, 'of', data['of'], around);
  if (of !== null)
    return { from: 'FACT', of, measures: check.optionalText('measures', data['measures']) };
  if (data['cite'] !== undefined) {
    const cite = citations(check, data['cite'], '', []);
    for (const { source } of cite)
      if (around.known?.has(source) === false)
        check.wrong('cite.source', says.unknownSource(source));
    return { from: 'SOURCE', cite };
  }
  return {
    from: 'OURS',
    why: data['why'] === undefined ? null : labelIn(check, 'why', data['why']),
  };
}
