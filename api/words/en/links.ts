/** Links in words. */

export const links = {
  /** The verb of a contract, read from the payer and from who is paid. */
  purchase: { label: 'buys from', inverse: 'sells to' },
  confirmed: (names: string) => `confirmed by ${names}`,
  disputed: (names: string) => `disputed by ${names}`,
  /** @param told.status null where it is simply stated */
  said: (told: {
    readonly from: string;
    readonly verb: string;
    readonly to: string;
    readonly status: string | null;
  }) => `${told.from} ${told.verb} ${told.to}${told.status === null ? '' : ` (${told.status})`}`,
};
