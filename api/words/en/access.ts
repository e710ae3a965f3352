/** Sentences about accounts, invitations, passkeys and tokens. */
import { english } from '../formats.ts';

const { number } = english;

export const access = {
  unknownInvitation:
    'This link is not valid any more: it was used, it has expired, or it was withdrawn. Ask for a new one.',
  passkeyRefused:
    'This passkey was not accepted. Try again, or ask an administrator for a new link.',
  publicUrlMissing:
    'The server does not know the address at which you see it: who runs it sets LACIS_PUBLIC_URL.',
  noSiteName:
    'Browsers make passkeys for names only: open the page at http://localhost instead of a number.',
  notName: (least: number, most: number) =>
    `A name has from ${number(least)} to ${number(most)} characters, on one line.`,
  nameReserved: 'This name cannot be used: choose another.',
  nameTaken: 'Somebody else has this name: choose another.',
  tooManyPasskeys: (most: number) => `An account has at most ${number(most)} passkeys.`,
  tooManyTokens: (most: number) => `An account has at most ${number(most)} tokens.`,
  lastPasskey: 'This is the only passkey of the account: add another before removing it.',
  lastAdministrator: 'This is the last administrator: invite another first.',
  unknownAccount: 'There is no such account.',
  unknownEntry: 'There is no such entry.',
  ofAPerson: 'Only a person who is signed in may do this, not a program.',
  days: (most: number) => `A token lasts from 1 to ${number(most)} days.`,
  noActions: 'A token needs at least one action that its account may do.',
  noProvider: 'This server has no provider to sign in with: use a passkey.',
  providerAway: (name: string) =>
    `${name} does not answer. Try again in a moment, or use a passkey.`,
  providerRefused: (name: string) =>
    `The answer of ${name} was not accepted: begin again from the page Sign in.`,
  unknownSubject:
    'No account belongs to this sign-in. An administrator gives you a link: open it, then sign in with the same button.',
  subjectTaken: 'This sign-in belongs to another account already.',
  notPasskey: 'This is no answer of a passkey.',
  firstLink: (command: string) =>
    `Nobody can sign in as an administrator yet: ${command} prints a link for the first one.`,
  link: (address: string, date: string) =>
    `Open this link in a browser, once, before ${date}:\n${address}`,
  notRole: (roles: readonly string[], given: string) =>
    `--role is one of ${english.list(roles)}, not “${given}”.`,
};
