/** Personal data is left out by rule: natural persons, e-mail addresses, street addresses, telephone numbers. */
import { fold } from '../../folding.ts';
import { type Body, type Gathered, given, type Names, type Tie } from './facts.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Without the bodies that are people, the ties that need one, and e-mail addresses in any text. */
export function withoutPersonal(found: Gathered, people: boolean): Gathered {
  const bodies = new Map<string, Body>();
  for (const [key, body] of found.bodies) {
    if (!people && isPerson(body)) found.personal.people += 1;
    else if (namesOf(body.name).some((name) => isEmail(name))) found.personal.emails += 1;
    else bodies.set(key, cleaned(body, found));
  }
  const gone = (key: string) => found.bodies.has(key) && !bodies.has(key);
  const ties = found.ties
    .filter(({ from, to }) => !gone(from) && !gone(to))
    .map((tie): Tie => ({ ...tie, fields: cleanedFields(tie.fields, found) }));
  return { ...found, bodies, ties };
}

/** A title before a name makes a person of what a file calls a company. */
const TITLED =
  /^(eheleute|ehepaar|familie|herr|frau|monsieur|madame|mme|mlle|mr|mrs|ms|m\.(?= ?[A-Z]))\b/i;

const isPerson = ({ kind, name }: Body) =>
  kind === 'Person' || (kind === 'Organisation' && namesOf(name).some((one) => TITLED.test(one)));

const isEmail = (text: string) => text.replace(EMAIL, '').trim() === '' && text.trim() !== '';

export const namesOf = (names: Names): string[] =>
  Object.values(names).filter((name): name is string => typeof name === 'string');

function cleaned(body: Body, found: Gathered): Body {
  return {
    ...body,
    name: cleanedValue(body.name, found) as Names,
    aliases: (body.aliases ?? []).filter(
      (alias) => alias !== undefined && cleanedValue(alias, found) === alias,
    ),
    description: body.description && (cleanedValue(body.description, found) as Names),
    fields: cleanedFields(body.fields, found),
  };
}

const cleanedFields = (fields: Body['fields'], found: Gathered) =>
  Object.fromEntries(
    Object.entries(given(fields))
      .map(([name, value]) => [name, cleanedValue(value, found)] as const)
      .filter(([, value]) => value !== ''),
  );

function cleanedValue(value: unknown, found: Gathered): unknown {
  if (typeof value === 'string') {
    if (!value.includes('@')) return value;
    let emails = 0;
    const text = value.replace(EMAIL, () => {
      emails += 1;
      return '';
    });
    found.personal.emails += emails;
    return emails === 0
      ? value
      : text
          .replace(/<\s*>|\(\s*\)/g, '')
          .replace(/\s+/g, ' ')
          .trim();
  }
  if (Array.isArray(value)) return value.map((one) => cleanedValue(one, found));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, cleanedValue(inner, found)]),
  );
}

/** Names under which formats keep what identifies or reaches a private person. */
const OF_PEOPLE =
  /^(street|street ?address|full ?address|adresse|adresse civique|adresse postale|address|postal ?code|post ?code|code postal|phone|tele?phone|fax|fax ?number|mobile|courriel|e ?mail|.*\b(street|postcode|postal code|e ?mail|courriel|phone|telephone)\b.*)$/;
const EMAILS = /e ?mail|courriel/;

/** Whether a column or field of this name is left out, and as what; its name folded. */
export function personalName(folded: string): 'emails' | 'addresses' | null {
  if (!OF_PEOPLE.test(folded)) return null;
  return EMAILS.test(folded) ? 'emails' : 'addresses';
}

/** The columns of a table that are left out as personal. */
export const personalColumns = (header: readonly string[]): string[] =>
  header.filter((name) => personalName(fold(name)) !== null);

/** Counts what lies in a JSON or YAML value and is left out: contacts by e-mail, street and telephone. */
export function countPersonal(value: unknown, { personal }: Pick<Gathered, 'personal'>): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (Array.isArray(one)) for (const inner of one) waiting.push(inner);
    else if (one !== null && typeof one === 'object')
      for (const [name, inner] of Object.entries(one)) {
        if (inner !== null && typeof inner === 'object') waiting.push(inner);
        else if (typeof inner === 'string' && inner.trim() !== '') countOne(name, inner, personal);
      }
  }
}

const NAMED =
  /^(e-?mail|streetaddress|postalcode|telephone|phone|faxnumber|recipient_postal_code)$/i;

function countOne(name: string, value: string, personal: Gathered['personal']): void {
  if (!NAMED.test(name)) return;
  if (/e-?mail/i.test(name) || value.includes('@')) personal.emails += 1;
  else personal.addresses += 1;
}
