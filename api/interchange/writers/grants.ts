/** Grants, subsidies and prizes in the 360Giving data standard: <https://standard.threesixtygiving.org>. */
import licences from 'spdx-license-list';
import { both } from '../../words/words.ts';
import type { Exported, WholeLink } from '../whole.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format } from './writer.ts';

export const grants: Format = {
  extension: '360giving.json',
  type: 'application/json; charset=utf-8',
  write: written,
};

/** A contract or a salary is no grant. */
const GRANTS = new Set(['grant', 'subsidy', 'prize', 'donation', 'sponsorship']);

async function* written(all: Exported): Content {
  const { stated } = all;
  const { fr, en } = briefStatementOf(all);
  const licence = licences[stated.licence]?.url.split('\n')[0];
  const head = {
    version: '1.1',
    title: `${stated.nameFr} — ${stated.nameEn}`,
    identifier: `${stated.origin}/export/360giving#${stated.revision}`,
    ...(stated.at === null ? {} : { issued: stated.at.slice(0, 10) }),
    publisher: { name: `${stated.nameFr} — ${stated.nameEn}` },
    ...(licence === undefined ? {} : { license: licence }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"grants":[`;
  let before = '\n';
  let leftOut = 0;
  for await (const page of all.links()) {
    for (const one of page) {
      if (one.kind !== 'FUNDS' || !GRANTS.has(String(one.properties['flowKind']))) continue;
      const grant = grantOf(one, all);
      if (grant === null) leftOut += 1;
      else {
        yield before + JSON.stringify(grant);
        before = ',\n';
      }
    }
  }
  const said = both(({ exporting }) => exporting.grantsLeftOut(leftOut));
  yield `\n],"description":${JSON.stringify(`${fr}. ${said.fr} — ${en}. ${said.en}`)}}\n`;
}

/** Null where a field that the standard requires is not known: it is never made up. */
function grantOf(one: WholeLink, all: Exported): Record<string, unknown> | null {
  const { properties: held } = one;
  const status = String(held['status'] ?? 'stated');
  const isFact = all.vocabulary.statuses.some(({ id, fact }) => fact && id === status);
  const [funder, recipient] = [party(one.from, all), party(one.to, all)];
  const [value, unit] = [held['amountValue'], held['amountUnit']];
  const date = known(held['since'], held['amountPeriodEn']);
  const isMoney = typeof value === 'number' && typeof unit === 'string' && /^[A-Z]{3}$/.test(unit);
  if (!isFact || !isMoney || date === null || funder === null || recipient === null) return null;
  const qualifier = String(held['amountQualifier'] ?? 'exact');
  const said = both(({ exporting }) =>
    exporting.grant({ funder: funder.name, recipient: recipient.name }),
  );
  const precise = both(({ exporting }) => exporting.precision(qualifier, date.known));
  return {
    id: `lacis-${one.id}`,
    title: said.en.slice(0, 140),
    description: [held['purposeFr'], held['purposeEn'], precise.fr, precise.en]
      .filter(Boolean)
      .join(' — '),
    currency: unit,
    amountAwarded: value,
    awardDate: date.day,
    fundingOrganization: [funder],
    recipientOrganization: [recipient],
    ...(all.stated.origin.startsWith('http')
      ? { dataSource: `${all.stated.origin}/e/${one.citations[0]?.source ?? one.from}` }
      : {}),
  };
}

function party(id: string, { of }: Exported): { id: string; name: string } | null {
  const entity = of(id);
  const name = entity?.en ?? entity?.fr;
  const isParty = entity !== undefined && entity.kind !== 'Concept' && entity.named !== false;
  return isParty && name ? { id: `XE-LACIS-${id}`, name } : null;
}

/** The standard wants a day: the first of what is known, and the description says what is known. */
function known(...dates: readonly unknown[]): { day: string; known: string } | null {
  for (const one of dates) {
    const [text] = /^\d{4}(-\d\d){0,2}/.exec(String(one ?? '')) ?? [];
    if (text !== undefined) return { day: `${text}-01-01`.slice(0, 10), known: text };
  }
  return null;
}
