/** 360Giving, JSON and the titles of its spreadsheets: grants from a funder to a recipient. */
import { rowsIn } from '../importing/delimited.ts';
import { add, type Gathered } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { sentence } from '../importing/refusing.ts';
import { amount, date, isMap, keyOf, list, map, slug, text, words } from '../importing/shaping.ts';
import { contentOf, mention, recordsOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Grant = Readonly<Record<string, unknown>>;

const isGrant = (one: unknown) =>
  isMap(one) &&
  'amountAwarded' in one &&
  ('fundingOrganization' in one || 'recipientOrganization' in one);

export const grants360: Reader = {
  id: '360giving',
  label: called('360Giving'),
  recognises(file) {
    if (file.form.form === 'table')
      return (
        file.form.header.includes('Amount Awarded') &&
        file.form.header.some((one) => one.startsWith('Funding Org:'))
      );
    return isGrant(recordsOf(contentOf(file), 'grants')?.[0]);
  },
  async read(file, found) {
    const { form } = file;
    if (form.form !== 'table') {
      const all = contentOf(file);
      countPersonal(all, found);
      found.origin = {
        licence: text(map(all)['license']),
        title: text(map(map(all)['publisher'])['name']),
      };
      for (const [n, one] of (recordsOf(all, 'grants') ?? []).entries())
        grant(map(one), `/grants/${n}`, { line: 0 }, found);
      return;
    }
    let header: readonly string[] | undefined;
    for await (const { cells, line, number } of rowsIn(file.path)) {
      if (header === undefined) header = cells;
      else grant(fromTitles(header, cells), `row ${number}`, { line }, found);
    }
  },
};

/** A row under the titles of the spreadsheet, as the object that JSON has. */
function fromTitles(header: readonly string[], cells: readonly string[]): Grant {
  const row = new Map(header.map((title, at) => [title, cells[at] ?? '']));
  const party = (name: string) => [
    {
      id: row.get(`${name}:Identifier`),
      name: row.get(`${name}:Name`),
      url: row.get(`${name}:Web Address`),
      addressLocality: row.get(`${name}:City`),
    },
  ];
  return {
    id: row.get('Identifier'),
    title: row.get('Title'),
    description: row.get('Description'),
    currency: row.get('Currency'),
    amountAwarded: row.get('Amount Awarded'),
    awardDate: row.get('Award Date'),
    fundingOrganization: party('Funding Org'),
    recipientOrganization: party('Recipient Org'),
    recipientIndividual: row.get('Recipient Ind:Identifier') || undefined,
    plannedDates: [{ endDate: row.get('Planned Dates:End Date') }],
    grantProgramme: [
      { title: row.get('Grant Programme:Title'), code: row.get('Grant Programme:Code') },
    ],
  };
}

function grant(one: Grant, at: string, spot: { line: number }, found: Gathered): void {
  if (
    one['recipientIndividual'] !== undefined &&
    list(one['recipientOrganization']).every((each) => text(map(each)['name']) === undefined)
  ) {
    found.personal.people += 1;
    return;
  }
  const funder = party(map(list(one['fundingOrganization'])[0]), at, found);
  const recipient = party(map(list(one['recipientOrganization'])[0]), at, found);
  if (funder === null || recipient === null) {
    found.refused.push({ at, spot, words: sentence(({ noPayee }) => noPayee()) });
    return;
  }
  const programme = map(list(one['grantProgramme'])[0]);
  const title = text(programme['title']);
  const intermediary =
    title === undefined
      ? undefined
      : add(found, {
          key: `Programme ${text(programme['code']) ?? ''} ${title}`,
          kind: 'Programme',
          name: { both: title },
          at,
          spot,
        });
  if (
    intermediary !== undefined &&
    !found.ties.some(
      ({ from, kind, to }) => from === funder && kind === 'PROVIDES' && to === intermediary,
    )
  )
    found.ties.push({ from: funder, kind: 'PROVIDES', to: intermediary, at, spot });
  found.ties.push({
    from: funder,
    kind: 'FUNDS',
    to: recipient,
    key: slug(text(one['id']) ?? `${text(one['title'])} ${text(one['awardDate'])}`) || undefined,
    fields: {
      flowKind: 'grant',
      amount: amount(one['amountAwarded'], one['currency']) ?? { qualifier: 'unknown' },
      purpose: words(one['title']),
      since: date(one['awardDate']),
      intermediary,
    },
    at,
    spot,
  });
}

function party(one: Grant, at: string, found: Gathered): string | null {
  const key = mention(found, {
    name: one['name'],
    id: one['id'],
    url: one['url'],
    scheme: 'org-id',
    at,
  });
  const city = text(one['addressLocality']);
  if (
    key !== null &&
    city !== undefined &&
    !found.ties.some(({ from, kind }) => from === key && kind === 'LOCATED_IN')
  ) {
    const to = add(found, {
      key: keyOf('Place', city),
      kind: 'Place',
      name: { both: city },
      mentioned: true,
      at,
    });
    found.ties.push({ from: key, kind: 'LOCATED_IN', to, at });
  }
  return key;
}
