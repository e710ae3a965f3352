/**
 * A person appears in a public role only: what reaches or identifies a private person is refused in every text
 * on a person, and on a link of theirs, whoever writes it: files, imports, edits, proposals.
 */
import type { EntityClaim, LinkClaim } from './claims.ts';
import { problemAt } from './entries.ts';
import { PRIVATE_SORTS, type PrivateSort, type Problem, says } from './problems.ts';

const PATTERNS: Readonly<Record<PrivateSort, readonly RegExp[]>> = {
  email: [
    /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?[\p{L}\p{N}-]+\s?(?:\.|\(dot\)|\[dot\])\s?\p{L}{2,}/iu,
  ],
  phone: [
    /(?<![\d-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]?[2-9]\d{2}[\s.-]\d{4}(?![\d-])/u,
    /(?<!\d)\+\d{1,3}(?:[\s.()-]*\d){7,12}(?!\d)/u,
  ],
  address: [
    /(?<![\d\p{L}])(?!(?:19|20)\d\d\b)\d{1,5}(?:\s?[a-d])?,?\s+(?:rue|avenue|av\.|boul\.|boulevard|chemin|rang|allée|impasse|côte)\s+\p{L}/iu,
    /(?<![\d\p{L}])(?!(?:19|20)\d\d\b)\d{1,5}\s+(?:[\p{L}’'.-]+\s+){1,3}(?:street|st\.|avenue|ave\.?|road|rd\.?|drive|boulevard|blvd\.?|lane|crescent)(?![\p{L}])/iu,
    /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/u,
  ],
  birth: [
    /(?<![\p{L}])(?:née?s?|born|birth ?date|date of birth|date de naissance|anniversaire|birthday)(?![\p{L}])[^.;]{0,40}\d{2}/iu,
  ],
  number: [/(?<![\d-])\d{3}[ -]\d{3}[ -]\d{3}(?![\d-])/u],
};

/** Which private matter a text holds; null where none. */
export function privateIn(text: string): PrivateSort | null {
  // Addresses of pages and public identifiers hold digits of their own.
  const words = text.replaceAll(/https?:\/\/[^\s@]+/gu, ' ');
  return PRIVATE_SORTS.find((sort) => PATTERNS[sort].some((one) => one.test(words))) ?? null;
}

/** What public registers give to a person to be told from others. */
const PUBLIC = new Set(['id', 'from', 'to', 'identifiers', 'url', 'address', 'orcid', 'wikidata']);

function* textsIn(value: unknown, name = ''): Generator<readonly [field: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (!PUBLIC.has(key)) yield* textsIn(inner, name === '' ? key : name);
}

/** @param kindOf the kind of an entity, by its id */
export function checkPersonal(
  entities: readonly EntityClaim[],
  links: readonly LinkClaim[],
  kindOf: (id: string) => string | null | undefined,
  problems: Problem[],
): void {
  for (const claim of entities) {
    if (claim.kind !== 'Person') continue;
    const { properties, absences, quantities } = claim;
    tell(
      claim,
      { ...properties, parts: [...absences, ...quantities].map((one) => one.properties) },
      problems,
    );
  }
  for (const claim of links)
    if (kindOf(claim.from) === 'Person' || kindOf(claim.to) === 'Person')
      tell(claim, claim.properties, problems);
}

function tell(claim: EntityClaim | LinkClaim, properties: object, problems: Problem[]): void {
  const cited = claim.citations.map(({ quote, locator }) => ({ quote, locator }));
  for (const [name, text] of textsIn({ ...properties, cite: cited })) {
    const sort = privateIn(text);
    if (sort === null) continue;
    const field = name.replace(/(Fr|En)$/, '');
    problems.push(problemAt(claim.at(field), says.isPrivate(sort), claim.id, field));
    return;
  }
}
