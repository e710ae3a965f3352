/** The shape of values for the sentences of the API. */

/** For each sentence that takes values, values of its own: nothing compiles when one is left out. */
export type Samples<T> = {
  readonly [K in keyof T as T[K] extends string ? never : K]: T[K] extends (
    ...values: infer A
  ) => unknown
    ? (name: string, count: number) => A
    : Samples<T[K]>;
};
