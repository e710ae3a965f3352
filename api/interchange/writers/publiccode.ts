/** publiccode.yml of one codebase: <https://yml.publiccode.tools>. What no source gives is named, not made up. */
import { stringify } from 'yaml';
import { both } from '../../words/words.ts';
import { exportRefused } from '../refusing.ts';
import type { Exported, WholeEntity, WholeLink } from '../whole.ts';
import { briefStatementOf } from './stating.ts';
import { type Content, type Format, flat } from './writer.ts';

export const publiccode: Format = {
  extension: 'publiccode.yml',
  type: 'application/yaml; charset=utf-8',
  write: written,
};

/** Fields that the standard requires, and that Lacis may not know. */
const REQUIRED = [
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'legal',
  'maintenance',
  'localisation',
];
const SHORT = 150;

async function* written(all: Exported): Content {
  const { subject } = all.selection;
  const codebases = all.selection.entities.filter((id) => all.of(id)?.kind === 'Codebase');
  const wanted = subject === undefined && codebases.length === 1 ? codebases : [subject ?? ''];
  const [codebase] = await first(all.entities(wanted));
  if (codebase?.kind !== 'Codebase') throw exportRefused('whichCodebase', 'e');
  const links: WholeLink[] = [];
  for await (const one of flat(all.links())) links.push(one);
  const told = fieldsOf(codebase, links, all);
  const missing = REQUIRED.filter((name) => !(name in told));
  const { fr, en } = briefStatementOf(all);
  const notes = both(({ exporting }) => exporting.missing);
  const comments =
    missing.length === 0
      ? []
      : [`${notes.fr} ${missing.join(', ')}`, `${notes.en} ${missing.join(', ')}`];
  yield [fr, en, ...comments].map((line) => `# ${line}\n`).join('');
  yield stringify(told, { lineWidth: 0 });
}

async function first<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  for await (const page of pages) return page;
  return [];
}

function fieldsOf({ id, properties }: WholeEntity, links: readonly WholeLink[], all: Exported) {
  const said = (name: string) => properties[name] as string | undefined;
  const facts = links.filter((one) =>
    all.vocabulary.statuses.some(
      (status) => status.fact && status.id === (one.properties['status'] ?? 'stated'),
    ),
  );
  const into = (...kinds: readonly string[]) =>
    facts.filter((one) => one.to === id && kinds.includes(one.kind)).map(({ from }) => from);
  const out = (...kinds: readonly string[]) =>
    facts.filter((one) => one.from === id && kinds.includes(one.kind)).map(({ to }) => to);
  const names = (ids: readonly string[]) =>
    [...new Set(ids)].map((one) => all.of(one)?.en ?? all.of(one)?.fr ?? one);
  const description = Object.fromEntries(
    (['fr', 'en'] as const).flatMap((language) => {
      const text = said(language === 'fr' ? 'descriptionFr' : 'descriptionEn');
      if (text === undefined) return [];
      const short = text.length <= SHORT ? text : `${text.slice(0, SHORT - 1)}…`;
      return [[language, { shortDescription: short, longDescription: text }]];
    }),
  );
  const [maintainers, contractors] = [into('MAINTAINS'), into('DEVELOPS')];
  const fields = {
    publiccodeYmlVersion: '0.5.0',
    name: said('nameEn') ?? said('nameFr') ?? id,
    url: said('repository'),
    landingURL: said('website'),
    isBasedOn: present(out('DERIVED_FROM').map((one) => addressOf(one, all))),
    developmentStatus: said('until') === undefined ? undefined : 'obsolete',
    usedBy: present(names(into('USES', 'RUNS_ON'))),
    fundedBy: present(names(into('FUNDS')).map((name) => ({ name }))),
    description: Object.keys(description).length === 0 ? undefined : description,
    legal: said('licence') === undefined ? undefined : { license: said('licence') },
    maintenance:
      maintainers.length + contractors.length === 0
        ? undefined
        : {
            type: 'community',
            contacts: names([...maintainers, ...contractors]).map((name) => ({ name })),
          },
    dependsOn: present(names(out('DEPENDS_ON')).map((name) => ({ name }))),
  };
  const { dependsOn, ...rest } = fields;
  const whole = { ...rest, ...(dependsOn === undefined ? {} : { dependsOn: { open: dependsOn } }) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

const present = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);
const addressOf = (id: string, { stated }: Exported) => `${stated.origin}/e/${id}`;
