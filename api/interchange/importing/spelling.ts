/** A cell of a spreadsheet as text: a day as ISO 8601, a truth as a word. */
export function spelled(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const whole = cell.toISOString();
    return whole.endsWith('T00:00:00.000Z') ? whole.slice(0, 10) : whole;
  }
  return String(cell).replace(/\s+/g, ' ').trim();
}
