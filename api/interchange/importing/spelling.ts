/** A cell of a spreadsheet as text: a day as ISO 8601, a truth as a word; nothing for a day that no calendar has. */
export function spelled(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const whole = cell.toISOString();
    return whole.endsWith('T00:00:00.000Z') ? whole.slice(0, 10) : whole;
  }
  return String(cell).replace(/\s+/g, ' ').trim();
}
