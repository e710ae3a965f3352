/** Invitation, passkey, sign-in and account in Chromium, with an authenticator that the browser simulates (WebAuthn). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { invite } from '../../api/access/invitations.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';

let made: Promise<Graph> | undefined;
const graph = () => {
  made ??= world();
  return made;
};
const app = opening(graph);

/** A passkey belongs to a name, which 127.0.0.1 is not. */
const at = (path: string) => app.address.replace('127.0.0.1', 'localhost') + path;

async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const link = async (name: string, role: 'administrator' | 'contributor' = 'contributor') =>
  at(`/sign-in#${(await invite(await graph(), { role, by: 'a test', name })).secret}`);

async function accepted(name: string, role: 'administrator' | 'contributor', locale = 'en-CA') {
  const page = await app.page('/help', { locale });
  await withAuthenticator(page);
  await page.goto(await link(name, role));
  await page.getByRole('button', { name: /Make a passkey|Créer une clé/ }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

test('a link makes an account with a passkey; one signs out and in again', async () => {
  const page = await accepted('Ana Roy', 'contributor');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/account');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.getByRole('link', { name: 'Your account: Ana Roy' }).waitFor();
  const cookies = await page.context().cookies();
  expect(cookies).toMatchObject([{ name: 'lacis', httpOnly: true, sameSite: 'Lax' }]);
  await expect.poll(() => page.evaluate(() => document.cookie)).toBe('');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ana Roy' }).waitFor();
});

test('a link that was used says so', async () => {
  const page = await app.page('/help', { locale: 'fr-CA' });
  await withAuthenticator(page);
  const address = await link('Bea');
  await page.goto(address);
  await page.getByRole('button', { name: 'Créer une clé d’accès' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bea' }).waitFor();
  const other = await app.page('/help', { locale: 'fr-CA' });
  await other.goto(address);
  await expect
    .poll(() => other.getByRole('alert').textContent())
    .toContain('Ce lien n’est plus valide');
});

test('a browser without a passkey for this site says so, and stays', async () => {
  const page = await app.page('/help', { locale: 'en-CA' });
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.goto(at('/sign-in'));
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('No passkey was given');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/sign-in');
});

test('by keyboard alone: a token for a program, shown once, then revoked', async () => {
  const page = await accepted('Cleo', 'contributor');
  await page.getByLabel('Name of the token').focus();
  await page.keyboard.type('import');
  await page.keyboard.press('Enter');
  const secret = page.getByLabel('The token, shown this once');
  await secret.waitFor();
  await expect.poll(() => secret.inputValue()).toMatch(/^lacis_[\w-]{43}$/);
  await expect.poll(() => secret.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Revoke, import' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(':focus', { hasText: 'Yes: revoke' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('never used').count()).toBe(0);
});

test('an administrator invites, changes a role and closes an account, in French', async () => {
  const other = await accepted('Dan', 'contributor');
  const page = await accepted('Eve', 'administrator', 'fr-CA');
  await page.getByLabel('Nom (facultatif)').fill('Flo');
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  const made = await page.getByLabel(/Le lien, affiché cette seule fois/).inputValue();
  expect(made).toMatch(/\/sign-in#[\w-]{43}$/);
  await page.getByRole('button', { name: 'Retirer, Flo' }).click();
  await page.getByRole('button', { name: 'Oui, retirer, Flo' }).click();
  await expect.poll(() => page.getByText('Invitations en attente').count()).toBe(0);

  await page.getByLabel('Rôle de Dan').selectOption('EDITOR');
  await expect
    .poll(async () => {
      await other.reload();
      return other.locator('.account .lead').textContent();
    })
    .toContain('Editor');
  await page.getByRole('button', { name: 'Fermer le compte, Dan' }).click();
  await page.getByRole('button', { name: 'Oui, fermer le compte, Dan' }).click();
  await expect.poll(() => page.getByLabel('Rôle de Dan').count()).toBe(0);
  await other.reload();
  await other.getByText('You are not signed in.').waitFor();
});

test('by keyboard: a scenario is kept with versions, and read by others only while it is shared', async () => {
  const page = await accepted('Gil', 'contributor');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await page.goto(at('/scenarios?template=TRUST'));
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Lake fund');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lake fund' }).waitFor();
  await page.getByText('Version 1 of 1.').waitFor();
  const other = await app.page('/help', { locale: 'en-CA' });
  await other.goto(page.url());
  await other.getByText('This scenario is not shared').waitFor();

  await page.getByRole('textbox', { name: 'Endowment, paid once' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5000000');
  await press('Keep as a new version');
  await page.getByText('Version 2 of 2.').waitFor();
  await press('Share it');
  await page.locator('.keeping').getByText('Shared: who has the address').waitFor();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1, name: 'Lake fund' }).waitFor();
  await expect
    .poll(() => other.locator('tr[data-line="draw"] .value').textContent())
    .toBe('$147,058.82 a year');
  await expect.poll(() => other.getByRole('button', { name: 'Delete' }).count()).toBe(0);

  await press('Delete, Lake fund');
  await page.keyboard.press('Enter');
  await page.getByText('You keep none yet.').waitFor();
});

test('no script fails meanwhile', () => expect(app.errors).toEqual([]));
