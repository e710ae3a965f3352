/** FollowTheMoney, one entity a line, for Aleph and its relatives: <https://followthemoney.tech>. Only what it has a schema for is told. */
import type { Cited, Exported, WholeEntity, WholeLink } from '../whole.ts';
import type { Content, Format } from './writer.ts';

export const followTheMoney: Format = {
  extension: 'ftm.json',
  type: 'application/x-ndjson; charset=utf-8',
  write: written,
};

/** Kinds that have a schema; the rest (needs, barriers, statements, questions, concepts…) is left out. */
const SCHEMAS: Readonly<Record<string, string>> = {
  Organisation: 'Organization',
  Person: 'Person',
  Codebase: 'Project',
  Service: 'Project',
  Programme: 'Project',
  Event: 'Event',
  Place: 'Address',
  Document: 'Document',
};

const BY_FORM: Readonly<Record<string, string>> = {
  firm: 'Company',
  'public-body': 'PublicBody',
  municipality: 'PublicBody',
  ministry: 'PublicBody',
};

/** Who may be a party to a payment, a membership or an employment. */
const PARTIES = new Set(['Organisation', 'Person']);

type Values = Readonly<Record<string, readonly (string | null | undefined)[]>>;

async function* written(all: Exported): Content {
  for await (const page of all.entities()) yield page.map((one) => entityLine(one, all)).join('');
  for await (const page of all.links()) yield page.map((one) => linkLine(one, all)).join('');
}

export function isTold(kind: string | undefined): boolean {
  return kind !== undefined && SCHEMAS[kind] !== undefined;
}

function entityLine({ id, kind, properties, citations }: WholeEntity, all: Exported): string {
  const schema = BY_FORM[said(properties['legalForm']) ?? ''] ?? SCHEMAS[kind];
  if (schema === undefined) return '';
  const names = [said(properties['nameFr']), said(properties['nameEn'])];
  const aliases = (properties['aliases'] as readonly string[] | undefined) ?? [];
  const since = said(properties['since']) ?? said(properties['date']);
  const isParty = PARTIES.has(kind);
  const shared: Values = {
    summary: [said(properties['descriptionFr']), said(properties['descriptionEn'])],
    sourceUrl: sourcesOf(citations, all),
    alias: aliases,
  };
  const own: Values =
    schema === 'Document'
      ? { title: names, date: [since], sourceUrl: [said(properties['address'])] }
      : schema === 'Address'
        ? {
            name: names,
            full: [said(properties['postalAddress']) ?? names[0]],
            ...placed(properties),
          }
        : {
            name: names,
            [isParty ? 'website' : 'sourceUrl']: [
              said(properties['website']),
              said(properties['repository']),
            ],
            ...(kind === 'Organisation'
              ? { incorporationDate: [since], dissolutionDate: [said(properties['until'])] }
              : kind === 'Person'
                ? {}
                : { startDate: [since], endDate: [said(properties['until'])] }),
          };
  return line(id, schema, joined(shared, own));
}

const placed = (properties: WholeEntity['properties']): Values => ({
  latitude: [said(properties['latitude'])],
  longitude: [said(properties['longitude'])],
});

function linkLine(one: WholeLink, all: Exported): string {
  const { id, kind, from, to, properties, citations } = one;
  const [start, end] = [all.of(from)?.kind, all.of(to)?.kind];
  if (!isTold(start) || !isTold(end)) return '';
  const shared: Values = {
    sourceUrl: sourcesOf(citations, all),
    recordId: [id],
    startDate: [said(properties['since'])],
    endDate: [said(properties['until'])],
  };
  const status = said(properties['status']) ?? 'stated';
  const isFact = all.vocabulary.statuses.some((known) => known.id === status && known.fact);
  // FollowTheMoney has no status: what is planned or imagined would be read as a fact.
  if (!isFact) return '';
  const areParties = PARTIES.has(start ?? '') && PARTIES.has(end ?? '');
  if (kind === 'FUNDS' && areParties) {
    const { startDate: _, endDate: __, ...rest } = shared;
    return line(id, 'Payment', {
      ...rest,
      payer: [from],
      beneficiary: [to],
      amount: [said(properties['amountValue'])],
      currency: [currencyOf(properties['amountUnit'])],
      date: [said(properties['since'])],
      purpose: [said(properties['purposeFr']), said(properties['purposeEn'])],
    });
  }
  const role = [said(properties['roleFr']), said(properties['roleEn'])];
  if (kind === 'MEMBER_OF' && areParties && end === 'Organisation')
    return line(id, 'Membership', { ...shared, member: [from], organization: [to], role });
  if (kind === 'WORKS_FOR' && end === 'Organisation')
    return line(id, 'Employment', { ...shared, employee: [from], employer: [to], role });
  const label = all.vocabulary.links.find((known) => known.id === kind)?.label;
  return line(id, 'UnknownLink', {
    ...shared,
    subject: [from],
    object: [to],
    role: role.some(Boolean) ? role : [label?.fr, label?.en],
  });
}

const currencyOf = (unit: unknown) =>
  typeof unit === 'string' && /^[A-Z]{3}$/.test(unit) ? unit : undefined;

const said = (one: unknown): string | undefined =>
  typeof one === 'string' || typeof one === 'number' ? String(one) : undefined;

/** The addresses of the documents that say so: pages of this server, which lead to the passages. */
const sourcesOf = (citations: readonly Cited[], { stated }: Exported): string[] =>
  stated.origin.startsWith('http')
    ? [...new Set(citations.map(({ source }) => `${stated.origin}/e/${source}`))]
    : [];

const joined = (first: Values, second: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(second), ...Object.keys(first)])].map((name) => [
      name,
      [...(second[name] ?? []), ...(first[name] ?? [])],
    ]),
  );

function line(id: string, schema: string, values: Values): string {
  const properties = Object.entries(values).flatMap(([name, all]) => {
    const kept = [...new Set(all.filter((one) => one !== null && one !== undefined && one !== ''))];
    return kept.length === 0 ? [] : [[name, kept] as const];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(properties) })}\n`;
}
