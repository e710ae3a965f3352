/** What a file of tests opened ends with the file: modules, and what they hold, go on to the next one. */
const endings: (() => unknown)[] = [];

export function atEndOfFile(ending: () => unknown): void {
  endings.push(ending);
}

/** Called after the last test of each file, by `setup.ts`. */
export async function end(): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
}
