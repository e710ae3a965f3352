/** What was collected, as lines of seeds that an editor reads over, completes and keeps. */
import { stringify } from 'yaml';
import { type Channel, FUNDING_FILES } from './channels.ts';
import type { Collected } from './collected.ts';
import type { Keepers } from './keepers.ts';
import { isFreeLicence } from './licences.ts';

export interface Fragment {
  readonly source: string;
  readonly facts: string;
}

/**
 * @param id the id of the codebase in the facts
 * @param read the day of the reading, `2026-11-30`
 */
export function fragmentOf(id: string, read: string, found: Collected): Fragment {
  const source = `depot-${id}`;
  const address = found.repository;
  const day = found.lastActivity;
  const [licenceFile] = found.licences.filter(({ id: one }) => one !== null);
  const cite = (at: string, ...fields: string[]) => ({
    source,
    at: `${at}, commit ${found.commit.slice(0, 12)}`,
    ...(fields.length > 0 ? { for: fields } : {}),
  });
  const document = {
    id: source,
    kind: 'Document',
    name: { fr: `Dépôt de ${id}`, en: `Repository of ${id}` },
    documentKind: 'repository',
    date: day,
    ...(address === null ? {} : { address }),
    licence: found.licence ?? 'not stated',
    read,
  };
  const { commits } = found;
  const period = `${commits.since}/${commits.until}`;
  const keepers = kept(id, found.keepers, cite);
  const named = commits.groups.filter(({ entity }) => entity !== null);
  const isFree = found.licence !== null && isFreeLicence(found.licence);
  const entity = {
    id,
    kind: 'Codebase',
    ...(found.licence === null ? {} : { licence: found.licence }),
    ...(isFree ? { freedom: 'free' } : {}),
    ...(address === null ? {} : { repository: address }),
    lastActivity: day,
    cite: [
      ...(licenceFile
        ? [cite(`file ${licenceFile.path}`, 'licence', ...(isFree ? ['freedom'] : []))]
        : []),
      cite('root of the repository', ...(address === null ? [] : ['repository'])),
      cite('last commit', 'lastActivity'),
    ],
    quantities: [
      {
        measures: { fr: 'commits en deux ans', en: 'commits in two years' },
        value: commits.commits,
        unit: 'commits',
        qualifier: 'exact',
        period: { fr: period, en: period },
        cite: cite('log without merges'),
      },
      ...declaredChannels(found.channels, cite),
    ],
    absences: [
      ...absent(found.licence === null, 'licence', 'files of the root', cite),
      ...absent(found.channels.length === 0, 'FUNDS', FUNDING_FILES.join(', '), cite),
      ...absent(keepers.length === 0, 'MAINTAINS', found.keepers.read.join(', '), cite),
    ],
  };
  const contributions = named.map(({ entity: from, domain, commits: count }) => ({
    from,
    kind: 'CONTRIBUTES_TO',
    to: id,
    commits: count,
    note: {
      fr: `${count} commits sur ${commits.commits} en deux ans, du domaine ${domain}.`,
      en: `${count} of ${commits.commits} commits in two years, from the domain ${domain}.`,
    },
    cite: cite(`log without merges, ${period}`),
  }));
  const dependencies = found.dependsOn
    .filter(({ entity: to }) => to !== id)
    .map(({ entity: to, path, name }) => ({
      from: id,
      kind: 'DEPENDS_ON',
      to,
      dependencyKind: 'library',
      cite: cite(`file ${path}, ${name}`),
    }));
  const links = [...contributions, ...dependencies, ...keepers];
  return {
    source: stringify([document], { lineWidth: 0 }),
    facts: stringify({ entities: [entity], links }, { lineWidth: 0 }),
  };
}

type Cite = (at: string) => object;

const absent = (is: boolean, of: string, at: string, cite: Cite) =>
  is ? [{ of, how: 'looked-for', cite: cite(at || 'the whole tree') }] : [];

const SERVICES: Readonly<Record<string, string>> = {
  github: 'GitHub Sponsors',
  open_collective: 'Open Collective',
  patreon: 'Patreon',
  ko_fi: 'Ko-fi',
  liberapay: 'Liberapay',
  tidelift: 'Tidelift',
  lfx_crowdfunding: 'LFX Crowdfunding',
};

/** Services are named, never accounts: these may be those of people. */
function declaredChannels(channels: readonly Channel[], cite: Cite) {
  if (channels.length === 0) return [];
  const services = [...new Set(channels.map(({ service }) => service))];
  const listed = (custom: string) =>
    services.map((service) => SERVICES[service] ?? (service === 'custom' ? custom : service));
  return [
    {
      measures: { fr: 'canaux de financement déclarés', en: 'funding channels declared' },
      value: services.length,
      unit: 'channels',
      qualifier: 'exact',
      note: {
        fr: `${listed('une adresse propre au projet').join(', ')}.`,
        en: `${listed('an address of the project’s own').join(', ')}.`,
      },
      cite: cite(`file ${[...new Set(channels.map(({ path }) => path))].join(', ')}`),
    },
  ];
}

/** Who holds the rights or is given as the author may keep the code: an editor weighs it. */
function kept(id: string, { organisations }: Keepers, cite: Cite) {
  // What says so in words comes first, and later lines of the same organisation add nothing.
  const once = new Map(
    [...organisations].reverse().flatMap((one) => (one.entity === null ? [] : [[one.entity, one]])),
  );
  return [...once.values()].map(({ entity: from, as, path, quote }) => ({
    from,
    kind: 'MAINTAINS',
    to: id,
    ...(as === 'maintains'
      ? {}
      : {
          status: 'inferred',
          note:
            as === 'rights'
              ? {
                  fr: `Déduit de qui détient les droits selon ${path} ; aucun fichier ne dit qui le maintient.`,
                  en: `Inferred from who holds the rights according to ${path}; no file says who maintains it.`,
                }
              : {
                  fr: `Déduit de ce que déclare ${path} ; aucun fichier ne dit qui le maintient.`,
                  en: `Inferred from what ${path} declares; no file says who maintains it.`,
                },
        }),
    cite: { ...cite(`file ${path}`), ...(quote === null || as !== 'maintains' ? {} : { quote }) },
  }));
}
