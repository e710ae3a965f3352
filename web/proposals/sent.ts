/** The proposals that were sent from this browser: it alone knows their addresses. */
const SENT = 'lacis.proposals';
const MOST_SENT = 50;

/** The addresses of the proposals that were sent from this browser, the latest first. */
export function sentProposals(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SENT) ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function keepSent(address: string): void {
  try {
    const all = [address, ...sentProposals()].slice(0, MOST_SENT);
    localStorage.setItem(SENT, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing.
  }
}
