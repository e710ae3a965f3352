/** FollowTheMoney: one entity a line; properties are lists of text; payments and memberships refer to ids. */
import { add, count, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { linesIn } from '../importing/lines.ts';
import { sentence } from '../importing/refusing.ts';
import { address, amount, date, isMap, list, slug, text, words } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

const isEntity = (one: unknown) =>
  isMap(one) && typeof one['schema'] === 'string' && isMap(one['properties']);

const KINDS: Readonly<Record<string, string>> = {
  Company: 'Organisation',
  Organization: 'Organisation',
  LegalEntity: 'Organisation',
  PublicBody: 'Organisation',
  Asset: 'Organisation',
  Person: 'Person',
  Event: 'Event',
  Document: 'Document',
  Project: 'Programme',
  Position: '',
};

/** Kinds of link by their schema, with the properties that name their ends. */
const TIES: Readonly<Record<string, readonly [from: string, kind: string, to: string]>> = {
  Payment: ['payer', 'FUNDS', 'beneficiary'],
  Membership: ['member', 'MEMBER_OF', 'organization'],
  Directorship: ['director', 'WORKS_FOR', 'organization'],
  Employment: ['employee', 'WORKS_FOR', 'employer'],
  Associate: ['person', 'PARTNERS_WITH', 'associate'],
  Succession: ['successor', 'SUCCEEDS', 'predecessor'],
};

export const followthemoney: Reader = {
  id: 'followthemoney',
  label: called('FollowTheMoney'),
  recognises: (file) =>
    file.form.form === 'lines' ? isEntity(file.form.first) : isEntity(contentOf(file)),
  async read(file, found) {
    const waiting: { one: Entity; line: number }[] = [];
    const all =
      file.form.form === 'lines' ? linesIn(file.path) : [{ value: contentOf(file), line: 1 }];
    for await (const { value, line } of all) {
      if (!isEntity(value)) {
        found.refused.push({
          at: `line ${line}`,
          spot: { line },
          words: sentence(({ notJsonLine }) => notJsonLine()),
        });
        continue;
      }
      const one = value as Entity;
      if (one.schema in TIES) waiting.push({ one, line });
      else entity(one, line, found);
    }
    for (const { one, line } of waiting) tie(one, line, found);
  },
};

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly unknown[]>>;
}

const firstOf = ({ properties }: Entity, name: string) => text(list(properties[name])[0]);

function entity(one: Entity, line: number, found: Gathered): void {
  const kind = KINDS[one.schema];
  const name = firstOf(one, 'name') ?? firstOf(one, 'title');
  if (kind === undefined || kind === '' || name === undefined)
    return count(found.unused, one.schema);
  found.personal.emails += list(one.properties['email']).length;
  found.personal.addresses +=
    list(one.properties['address']).length + list(one.properties['phone']).length;
  const { properties } = one;
  add(found, {
    key: String(one.id),
    kind,
    name: { both: name },
    aliases: [
      ...list(properties['name']).slice(1),
      ...list(properties['alias']),
      ...list(properties['weakAlias']),
      ...list(properties['abbreviation']),
    ].map(text),
    identifiers: [
      ...list(properties['wikidataId']).map((id) => `wikidata:${text(id)}`),
      ...list(properties['leiCode']).map((id) => `lei:${text(id)}`),
      ...list(properties['opencorporatesUrl']).map((id) => identifier(id, 'opencorporates')),
    ],
    description: words(list(properties['summary'])[0] ?? list(properties['notes'])[0]),
    fields: {
      ...(kind === 'Document'
        ? { address: address(firstOf(one, 'sourceUrl')), documentKind: 'report' }
        : { website: address(firstOf(one, 'website')) }),
      ...(kind === 'Organisation'
        ? {
            since: date(firstOf(one, 'incorporationDate')),
            until: date(firstOf(one, 'dissolutionDate')),
          }
        : {}),
    },
    at: `line ${line}, ${one.id}`,
    spot: { line },
  });
}

function tie(one: Entity, line: number, found: Gathered): void {
  const [start, kind, end] = TIES[one.schema] as (typeof TIES)[string];
  const at = `line ${line}, ${one.id}`;
  for (const from of list(one.properties[start]).map(String))
    for (const to of list(one.properties[end]).map(String)) {
      const absent = [from, to].find((id) => !found.bodies.has(id));
      if (absent !== undefined) {
        found.refused.push({
          at,
          spot: { line },
          words: sentence(({ absentNode }) => absentNode(absent)),
          isPart: true,
        });
        continue;
      }
      found.ties.push({
        from,
        kind,
        to,
        key: slug(one.id).slice(0, 40) || undefined,
        fields: fieldsOf(one, kind),
        at,
        spot: { line },
      });
    }
}

function fieldsOf(one: Entity, kind: string): Record<string, unknown> {
  const role = words(firstOf(one, 'role'));
  if (kind !== 'FUNDS')
    return {
      since: date(firstOf(one, 'startDate') ?? firstOf(one, 'date')),
      until: date(firstOf(one, 'endDate')),
      ...(kind === 'SUCCEEDS' ? {} : { role }),
    };
  const euros = amount(firstOf(one, 'amountEur'), 'EUR');
  const own = amount(firstOf(one, 'amount'), firstOf(one, 'currency'));
  return {
    flowKind: 'not-stated',
    amount: own ?? euros ?? { qualifier: 'unknown' },
    purpose: words(firstOf(one, 'purpose')),
    since: date(firstOf(one, 'date') ?? firstOf(one, 'startDate')),
    until: date(firstOf(one, 'endDate')),
  };
}
