/**
 * Open Contracting (OCDS), releases and records, with the extensions of Québec’s tender system. A purchase is a
 * flow of kind contract, never funding. Several releases of one process are one, the latest word holding.
 */
import type { Gathered } from '../importing/facts.ts';
import { add } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { amount, date, isMap, keyOf, list, map, slug, text, words } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Release = Readonly<Record<string, unknown>>;

export const ocds: Reader = {
  id: 'ocds',
  label: called('OCDS'),
  recognises(file) {
    const all = map(contentOf(file));
    const [first] = [...list(all['releases']), ...list(all['records'])];
    return isMap(first) && 'ocid' in first;
  },
  read(file, found) {
    const all = map(contentOf(file));
    countPersonal(all, found);
    found.origin = {
      title: text(map(all['publisher'])['name']),
      licence: text(all['license']),
      address: text(all['uri']),
    };
    for (const [ocid, { release, at }] of processes(all)) readProcess(ocid, release, at, found);
  },
};

/** One release for each process: the compiled one, or the releases in the order of their dates. */
function processes(all: Release): Map<string, { release: Release; at: string }> {
  const found = new Map<string, { releases: Release[]; at: string }>();
  const note = (one: unknown, at: string) => {
    const ocid = text(map(one)['ocid'])?.toLowerCase();
    if (ocid === undefined || !isMap(one)) return;
    const before = found.get(ocid) ?? { releases: [], at };
    before.releases.push(one);
    found.set(ocid, before);
  };
  for (const [n, one] of list(all['releases']).entries()) note(one, `/releases/${n}`);
  for (const [n, record] of list(all['records']).entries()) {
    const { compiledRelease, releases, ocid } = map(record);
    if (isMap(compiledRelease)) note({ ocid, ...compiledRelease }, `/records/${n}`);
    else
      for (const one of list(releases)) note(isMap(one) ? { ocid, ...one } : one, `/records/${n}`);
  }
  return new Map(
    [...found].map(([ocid, { releases, at }]) => {
      const sorted = releases.toSorted((a, b) =>
        String(a['date']).localeCompare(String(b['date'])),
      );
      return [ocid, { release: sorted.reduce(mergedReleases, {}), at }];
    }),
  );
}

/** The later word holds; parties, awards and contracts are told apart by their ids. */
function mergedReleases(before: Release, after: Release): Release {
  const whole: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(after)) {
    if (['parties', 'awards', 'contracts'].includes(name)) {
      const all = new Map(list(before[name]).map((one) => [String(map(one)['id']), map(one)]));
      for (const one of list(value)) {
        const id = String(map(one)['id']);
        all.set(id, { ...all.get(id), ...map(one) });
      }
      whole[name] = [...all.values()];
    } else if (value !== null) whole[name] = value;
  }
  return whole;
}

function readProcess(ocid: string, release: Release, at: string, found: Gathered): void {
  const parties = new Map(
    list(release['parties']).map((one) => [String(map(one)['id']), map(one)]),
  );
  const party = (one: unknown) =>
    organisation({ ...map(one), ...parties.get(String(map(one)['id'])) }, at, found);
  const [inRole] = [...parties.values()].filter((one) => list(one['roles']).includes('buyer'));
  const buyer = party(release['buyer'] ?? inRole);
  if (buyer === null) return;
  const awards = new Map(list(release['awards']).map((one) => [String(map(one)['id']), map(one)]));
  const done = new Set<string>();
  for (const contract of list(release['contracts']).map(map)) {
    const award = awards.get(String(contract['awardID'])) ?? {};
    done.add(String(contract['awardID']));
    const suppliers = list(contract['suppliers'] ?? award['suppliers']);
    purchase({ ocid, part: contract, award, suppliers, release }, buyer, party, at, found);
  }
  for (const [id, award] of awards)
    if (!done.has(id))
      purchase(
        { ocid, part: award, award, suppliers: list(award['suppliers']), release },
        buyer,
        party,
        at,
        found,
      );
}

interface Purchase {
  readonly ocid: string;
  readonly part: Release;
  readonly award: Release;
  readonly suppliers: readonly unknown[];
  readonly release: Release;
}

function purchase(
  { ocid, part, award, suppliers, release }: Purchase,
  buyer: string,
  party: (one: unknown) => string | null,
  at: string,
  found: Gathered,
): void {
  const status = String(part['status'] ?? '');
  if (/cancelled|unsuccessful/.test(status)) return;
  const value = map(part['value'] ?? award['value']);
  const period = map(part['period'] ?? part['contractPeriod'] ?? award['contractPeriod']);
  // Several suppliers share one sum: each got at most that.
  const sum = amount(
    value['amount'],
    value['currency'],
    suppliers.length > 1 ? 'at-most' : 'exact',
  );
  for (const one of suppliers) {
    const supplier = party(one);
    if (supplier === null || supplier === buyer) continue;
    found.ties.push({
      from: buyer,
      kind: 'FUNDS',
      to: supplier,
      key: slug(`${ocid} ${part['id'] ?? ''}`) || undefined,
      fields: {
        flowKind: 'contract',
        amount: sum ?? { qualifier: 'unknown' },
        purpose: words(
          part['title'] ?? award['title'] ?? map(release['tender'])['title'],
          languageOf(release),
        ),
        since: date(part['dateSigned'] ?? period['startDate'] ?? award['date']),
        until: date(period['endDate']),
        ...(status === 'pending' ? { status: 'planned' } : {}),
      },
      at,
    });
  }
}

const languageOf = (release: Release) => (text(release['language']) === 'fr' ? 'fr' : 'en');

function organisation(one: Release, at: string, found: Gathered): string | null {
  const name = text(one['name']);
  if (name === undefined) return null;
  const { scheme, id, uri } = map(one['identifier']);
  const neq = text(map(one['details'])['neq']);
  const known =
    text(scheme) !== undefined && text(id) !== undefined
      ? `org-id:${text(scheme)}-${text(id)}`
      : undefined;
  const number = neq ?? text(id) ?? text(one['id']);
  const city = text(map(one['address'])['locality']);
  const key = add(found, {
    key: number === undefined ? keyOf('Organisation', name) : `Organisation ${number}`,
    kind: 'Organisation',
    name: { both: name },
    identifiers: [
      known,
      neq === undefined ? undefined : `neq:${neq}`,
      known === undefined && text(id) !== undefined && text(uri) !== undefined
        ? `ocds:${text(id)}`
        : undefined,
    ],
    at,
  });
  if (
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
