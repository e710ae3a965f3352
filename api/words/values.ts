/** A value of a field as it stands in a sentence: short, whatever it is. */

const LONGEST = 80;

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '∅';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
