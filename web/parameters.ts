/** Parameters of an address: how the part of a view that belongs to one lens is read from it and written to it. */
import { given } from './view.ts';

export interface AddressPart<Own> {
  /** What cannot be read is left out. */
  read(query: URLSearchParams): Own;
  /** Names and values, in the order in which the address has them. */
  write(own: Own): readonly (readonly [name: string, value: string])[];
}

interface Parameter<Value> {
  readonly name: string;
  /** Null where the text says nothing that is known. */
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
}

/** Each choice of a lens with the parameter that holds it. */
export function addressed<Own extends object>(
  parameters: {
    readonly [K in keyof Own]-?: Parameter<NonNullable<Own[K]>>;
  },
): AddressPart<Own> {
  const all = Object.entries(parameters) as [keyof Own, Parameter<unknown>][];
  return {
    read: (query) => {
      const found = all.map(([key, { name, read }]) => {
        const text = query.get(name);
        return [key, text === null ? null : read(text)] as const;
      });
      return given(Object.fromEntries(found)) as Own;
    },
    write: (own) =>
      all.flatMap(([key, { name, write }]) =>
        own[key] === undefined ? [] : [[name, write(own[key])] as const],
      ),
  };
}

export const NOTHING = addressed<Record<never, never>>({});

export const text = (name: string): Parameter<string> => ({
  name,
  read: (said) => (said === '' ? null : said),
  write: (value) => value,
});

/** Ids with commas between them, each once. */
export const ids = (name: string): Parameter<readonly string[]> => ({
  name,
  read: (said) => {
    const all = listed(said);
    return all.length === 0 ? null : all;
  },
  write: (value) => value.join(','),
});

/** A whole number from `least` to `most`. */
export const whole = (name: string, least: number, most: number): Parameter<number> => ({
  name,
  read: (said) => wholeOf(said, least, most),
  write: String,
});

export const oneOf = <Value extends string>(
  name: string,
  values: readonly Value[],
): Parameter<Value> => ({
  name,
  read: (said) => values.find((one) => one === said) ?? null,
  write: (value) => value,
});

/** True where the parameter has this value. */
export const flag = (name: string, value: string): Parameter<true> => ({
  name,
  read: (said) => (said === value ? true : null),
  write: () => value,
});

export function wholeOf(said: string | null, least: number, most: number): number | null {
  if (said === null || !/^\d{1,4}$/.test(said)) return null;
  const number = Number(said);
  return number >= least && number <= most ? number : null;
}

export const listed = (said: string): readonly string[] => [
  ...new Set(said.split(',').filter((one) => one !== '')),
];
