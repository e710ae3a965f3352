/** Canada’s Open Resource Exchange, YAML: administrations, the software that they use, the code that they release. */
import { add, count, type Gathered } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { sentence } from '../importing/refusing.ts';
import { address, brief, date, isMap, list, map, repository, text } from '../importing/shaping.ts';
import { codebaseFields, contentOf } from './json.ts';
import type { Reader } from './reader.ts';

type Entry = Readonly<Record<string, unknown>>;

const isAdministration = (one: unknown) =>
  isMap(one) && typeof one['code'] === 'string' && isMap(one['name']);

export const resourceExchange: Reader = {
  id: 'ore',
  label: sentence(({ formats }) => formats.resourceExchange),
  recognises(file) {
    const value = contentOf(file);
    if (Array.isArray(value)) return isAdministration(value[0]);
    const all = map(value);
    return (
      (Array.isArray(all['administrations']) && isMap(all['name'])) ||
      (typeof all['adminCode'] === 'string' && Array.isArray(all['releases']))
    );
  },
  read(file, found) {
    const value = contentOf(file);
    countPersonal(value, found);
    found.origin = { address: 'https://github.com/canada-ca/ore-ero' };
    if (Array.isArray(value)) {
      for (const [n, one] of value.entries())
        if (isAdministration(one)) administration(map(one), `/${n}`, found);
    } else if (Array.isArray(map(value)['releases'])) releases(map(value), found);
    else software(map(value), found);
  },
};

const inBoth = (value: unknown) => {
  const [fr, en] = [text(map(value)['fr']), text(map(value)['en'])];
  return fr === en && fr !== undefined ? { both: fr } : { fr, en };
};
const described = (value: unknown) => {
  const what = map(map(value)['whatItDoes'] ?? value);
  const [fr, en] = [brief(what['fr']), brief(what['en'])];
  return fr === undefined && en === undefined ? undefined : { fr, en };
};
const eitherOf = (value: unknown) => map(value)['en'] ?? map(value)['fr'];
const nameIn = (value: unknown) => text(eitherOf(value));

function administration(one: Entry, at: string, found: Gathered): void {
  const code = String(one['code']);
  add(found, {
    key: `Organisation ore:${code}`,
    kind: 'Organisation',
    name: inBoth(one['name']),
    identifiers: [`ore:${code}`],
    fields: {
      legalForm: /^(city|town|municipality|ville|region)-/.test(code)
        ? 'municipality'
        : 'public-body',
    },
    at: `${at}, ${code}`,
  });
}

/** An administration of which the file says only the code: its name stands in another file. */
const byCode = (code: string, at: string, found: Gathered): string =>
  add(found, {
    key: `Organisation ore:${code}`,
    kind: 'Organisation',
    name: { both: code },
    identifiers: [`ore:${code}`],
    at,
    mentioned: true,
  });

function software(one: Entry, found: Gathered): void {
  const name = nameIn(one['name']);
  if (name === undefined) return;
  found.origin = { ...found.origin, title: `Open Resource Exchange, ${name}` };
  const to = codebase(one, '/', found, { website: eitherOf(one['homepageURL']) });
  for (const [n, administration] of list(one['administrations']).map(map).entries()) {
    const code = text(administration['adminCode']);
    if (code === undefined) continue;
    const at = `/administrations/${n}`;
    const started = list(administration['uses'])
      .map((use) => date(map(map(use)['date'])['started']))
      .filter((one) => one !== undefined && one !== '1900-01-01')
      .sort()[0];
    found.ties.push({
      from: byCode(code, at, found),
      kind: 'USES',
      to,
      fields: { since: started },
      at,
    });
  }
}

function releases(all: Entry, found: Gathered): void {
  const code = String(all['adminCode']);
  found.origin = { ...found.origin, title: `Open Resource Exchange, ${code}` };
  const from = byCode(code, '/adminCode', found);
  for (const [n, one] of list(all['releases']).map(map).entries()) {
    if (nameIn(one['name']) === undefined) continue;
    const at = `/releases/${n}`;
    const to = codebase(one, at, found, {
      repository: eitherOf(one['repositoryURL']),
      since: date(map(one['date'])['created']),
    });
    found.ties.push({ from, kind: 'PUBLISHES', to, at });
    // What is related may be built on, or merely alike: the file does not say.
    if (list(one['relatedCode']).length > 0)
      count(found.unused, 'relatedCode', list(one['relatedCode']).length);
  }
}

function codebase(
  one: Entry,
  at: string,
  found: Gathered,
  { since, ...told }: { repository?: unknown; website?: unknown; since?: string | undefined },
): string {
  const name = nameIn(one['name']) ?? '';
  const licences = list(one['licences']).map((licence) => map(licence)['spdxID']);
  return add(found, {
    key: `Codebase ${repository(told.repository) ?? address(told.website) ?? name}`,
    kind: 'Codebase',
    name: inBoth(one['name']),
    description: described(one['description']),
    fields: {
      ...codebaseFields({ licence: licences, ...told }),
      since: since === '1900-01-01' ? undefined : since,
    },
    at,
  });
}
