/** One thing of two: what one lacks comes from the other, and where they differ both values stay. */
import { createHash } from 'node:crypto';
import type { Thing } from '../graph/things.ts';

/** Properties that are no statement on which sources could differ. */
const NO_VALUE =
  /^(id|kind|from|to|hash|seeded|edited|status|named|aliases|sort(Fr|En)|name.*|description(Fr|En)|note(Fr|En))$/;
/** Whether sources may give a property several values, which all stay. */
export const isValue = (name: string): boolean => !NO_VALUE.test(name);
/** Properties that belong to one thing and are never taken from another. */
const OWN = /^(id|kind|from|to|hash|seeded|edited|named|aliases|sort(Fr|En)|name.*)$/;

/** The thing with what it lacks from the other; itself where it lacks nothing. */
export function filledFrom(one: Thing, other: Thing): Thing {
  const lacking = Object.entries(other.properties).filter(
    ([name, value]) => value !== null && !OWN.test(name) && (one.properties[name] ?? null) === null,
  );
  if (lacking.length === 0) return one;
  return withSet(one, Object.fromEntries(lacking));
}

function withSet(one: Thing, values: Readonly<Record<string, unknown>>): Thing {
  const edited = new Set([
    ...((one.properties['edited'] as readonly string[] | undefined) ?? []),
    ...Object.keys(values),
  ]);
  return { ...one, properties: { ...one.properties, ...values, edited: [...edited].sort() } };
}

export interface Joined {
  readonly created: readonly Thing[];
  readonly replaced: readonly Thing[];
}

/** @param parts the citations and differing values of both */
export function joinedEntity(goes: Thing, stays: Thing, parts: readonly Thing[]): Joined {
  const filled = filledFrom(stays, goes);
  const shown = new Set([stays.properties['nameFr'], stays.properties['nameEn']]);
  const before = (stays.properties['aliases'] as readonly string[] | undefined) ?? [];
  const names = [
    ...before,
    ...[goes.properties['nameFr'], goes.properties['nameEn']],
    ...((goes.properties['aliases'] as readonly string[] | undefined) ?? []),
  ].filter((name) => typeof name === 'string' && !shown.has(name));
  const aliases = [...new Set(names)];
  const whole = aliases.length > before.length ? withSet(filled, { aliases }) : filled;
  const differing = Object.entries(goes.properties).filter(
    ([name, value]) => isValue(name) && !isSame(value, stays.properties[name] ?? null),
  );
  const has = (of: string, field: string) => valuesOf(parts, of, field).length > 0;
  const values = differing.flatMap(([field, value]) => {
    const shownNow = stays.properties[field] ?? null;
    if (shownNow === null) return [];
    const mine = has(stays.id, field) ? [] : [[shownNow, stays.id, true] as const];
    const theirs = has(goes.id, field) ? [] : [[value, goes.id, false] as const];
    return [...mine, ...theirs]
      .filter(([said]) => !valuesOf(parts, stays.id, field).includes(JSON.stringify(said)))
      .map(([said, by, isPreferred]) =>
        keptValue(stays.id, field, said, sourcesOf(parts, by), isPreferred),
      );
  });
  return { created: values, replaced: whole === stays ? [] : [whole] };
}

/** The heir’s value is shown, where it has one. */
export function isPreferredStill(value: Thing, stays: Thing): boolean {
  const { field, preferred } = value.properties;
  return preferred === true && (stays.properties[String(field)] ?? null) === null;
}

const valuesOf = (parts: readonly Thing[], of: string, field: string) =>
  parts
    .filter(
      ({ label, properties }) =>
        label === 'Value' && properties['of'] === of && properties['field'] === field,
    )
    .map(({ properties }) => properties['value']);

/** The documents that speak of an entity. */
const sourcesOf = (parts: readonly Thing[], of: string): string[] =>
  [
    ...new Set(
      parts
        .filter(({ label, properties }) => label === 'Citation' && properties['of'] === of)
        .map(({ source = '' }) => source),
    ),
  ].sort();

export const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

function keptValue(
  of: string,
  field: string,
  said: unknown,
  sources: readonly string[],
  preferred: boolean,
): Thing {
  const value = JSON.stringify(said);
  const digest = createHash('sha256').update(JSON.stringify(['merge', of, field, value]));
  const id = digest.digest('base64url').slice(0, 22);
  const properties = { id, of, field, value, sources, preferred };
  return { label: 'Value', id, kind: 'Value', properties };
}
