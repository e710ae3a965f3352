/** What public bodies buy, and who could serve it here. */
import { english } from '../formats.ts';

const { count, list, number, share } = english;

/** A part to a tenth of a percent. */
export const inTenths = (part: number): number => Math.round(part * 1000) / 1000;

export const purchases = {
  currency: (currency: string) => `“${currency}” is no currency: three capitals, such as CAD.`,
  noFunction: 'No function known',
  noPeriod: 'no year given',
  rounding: 'cents that the source rounds away',
  byPurpose: 'purchases whose function nobody says',
  partOf: (parent: string) => `Part of ${parent}.`,
  itself: 'The vendor itself.',
  remarks: {
    nothing: 'No purchase of this body is known. That is not to say that it buys nothing.',
    estimate: (titles: readonly string[]) =>
      `The sums of ${list(titles)} are estimates of the source.`,
    onlyNamed: (bodies: number) =>
      `${count(bodies, 'body', 'bodies')}: only purchases that sources name, not all that is bought.`,
    rolledUp: (vendors: number, heads: number) =>
      `${count(vendors, 'vendor counts', 'vendors count')} with ${count(heads, 'a parent or another name', 'parents or other names')}: each is listed below.`,
    spellings: (most: string, spellings: number) =>
      `The source has brought spellings together itself: ${number(spellings)} for ${most}.`,
    classified: (part: number, cited: number) =>
      `${share(inTenths(part))} of the sum has a function: ${share(inTenths(cited))} by what a source says, the rest inferred by rules that are shown.`,
    beside: (many: number) =>
      `${count(many, 'purchase', 'purchases')} that other sources name ${many === 1 ? 'is' : 'are'} not added: the register may hold ${many === 1 ? 'it' : 'them'} already.`,
    withoutSum: (many: number) =>
      `${count(many, 'purchase has', 'purchases have')} no known sum and ${many === 1 ? 'is' : 'are'} not counted.`,
    unsure: (many: number) =>
      `${count(many, 'purchase is', 'purchases are')} planned, inferred or still to be verified, and not counted.`,
    otherCurrencies: (many: number) =>
      `${count(many, 'purchase is', 'purchases are')} in another currency and ${many === 1 ? 'is' : 'are'} not counted.`,
    overlapping: 'Bodies that are part of others may count the same purchase twice.',
  },
  unknown: {
    products:
      'What a vendor sells under one contract: licences, machines and work are not told apart everywhere.',
    people:
      'How many people local organisations have, where no source counts them. Unknown is not zero.',
    need: 'Whether free software covers what these contracts cover.',
  },
  candidate: {
    NEED: (subject: string, many: number) =>
      `${count(many, 'organisation has', 'organisations have')} the same need, “${subject}”, and no shared free solution is known.`,
    FUNCTION: (subject: string, many: number) =>
      `${count(many, 'public body buys', 'public bodies buy')} for the same function, “${subject}”, and no shared free solution is known.`,
  },
  sheet: {
    noFact: 'Purchases are never added to funding. Sums are formulas over the cells of this sheet.',
    vendor: 'Vendor',
    total: 'Total',
    function: 'Function',
    part: 'Part',
    basis: 'By what',
    unclassified: 'Without a function, as the source names it',
    remarks: 'How to read it',
    unknown: 'What is not known',
    title: (buyer: string) => `Public IT money: ${buyer}`,
    all: 'all public bodies',
  },
};
