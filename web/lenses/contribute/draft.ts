/** What was typed so far: texts by the name of their input. Kept in the browser until it is sent. */
export type Draft = Readonly<Record<string, string>>;

const PREFIX = 'lacis.draft.';

/** Where nothing can be kept, a form still works: it is only forgotten on reload. */
export function keptDraft(of: string): Draft {
  try {
    const text = localStorage.getItem(PREFIX + of);
    const value: unknown = text === null ? {} : JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Draft) : {};
  } catch {
    return {};
  }
}

export function keepDraft(of: string, draft: Draft): void {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(PREFIX + of);
    else localStorage.setItem(PREFIX + of, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing.
  }
}
