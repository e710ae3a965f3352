/** Checks one link of a folder. */
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import type { Context } from './context.ts';
import { isSlug, SLUG } from './entity.ts';
import type { Entry } from './entries.ts';
import { filled } from './entries.ts';
import { Checker } from './fields.ts';
import { citations } from './passages.ts';
import { says } from './problems.ts';
import { isText } from './values.ts';
import { checkVerdict, VERDICT } from './verdicts.ts';

const FIELDS = ['from', 'kind', 'to', 'key', 'status', 'since', 'until', 'note', 'cite'];

export function checkLink(entry: Entry, context: Context): void {
  const name = [entry.data['from'], entry.data['kind'], entry.data['to']].map(
    (part) => part ?? '?',
  );
  const check = new Checker(entry.at, name.join(' '), context);
  const data = filled(entry.data, (field, words) => check.wrong(field, words));
  const kind = linkKindOf(context.vocabulary, String(data['kind']));
  const own = kind?.fields ?? context.vocabulary.links.flatMap(({ fields }) => fields);
  check.known(data, [...FIELDS, ...new Set(own.map(({ id }) => id))]);
  const kinds = context.vocabulary.links.map(({ id }) => id);
  if (data['kind'] === undefined) check.missing('kind', says.noKind(kinds));
  else if (kind === undefined) check.wrong('kind', says.unknownKind(data['kind'], kinds));
  for (const end of ['from', 'to']) {
    const words = says.expected('the id of an entity', 'l’identifiant d’une entité');
    if (data[end] === undefined) check.missing(end, words);
    else if (!isText(data[end])) check.wrong(end, words);
  }
  if (data['key'] !== undefined && !isSlug(data['key']))
    check.wrong('key', typeof data['key'] === 'number' ? says.unquoted(data['key']) : SLUG);
  if (kind === undefined) return;
  check.common(data);
  check.date('since', data['since']);
  check.date('until', data['until']);
  check.fields(kind.fields, data);
  if (kind.id === VERDICT) checkVerdict(check, data);
  check.inOrder();
  const fields = kind.fields.map(({ id }) => id).concat('since', 'until', 'status');
  const cites = citations(check, data['cite'], context.source, fields);
  if (cites.length === 0) check.missing('cite', says.noCitation());
  const { from, to, key } = data;
  if (!isText(from) || !isText(to)) return;
  const parts = [from, kind.id.toLowerCase().replaceAll('_', '-'), to, key];
  context.found.links.push({
    folder: context.folder,
    place: entry.place,
    at: entry.at,
    id: parts.filter((part) => part !== undefined).join('--'),
    kind: kind.id,
    from,
    to,
    properties: check.properties,
    citations: cites,
  });
}
