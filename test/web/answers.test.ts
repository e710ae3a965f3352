/** Answers reach the page as the server gives them: quotes, names and addresses are never rewritten. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask, bytes, get, Unanswered } from '../../web/remote/ask.ts';
import { graphql } from '../../web/remote/graphql.ts';

const operation = graphql(`
  query One($id: ID!) {
    entity(id: $id) { name }
  }
`);

const DATA = {
  entity: {
    name: 'Coop : « Le lac » ?',
    citations: [
      {
        quote: 'Pour qui ? « pour tous » ; dit-elle !',
        source: { address: 'https://lac.example/?q=a ; b' },
      },
    ],
    note: null,
    count: 2,
  },
};

/** Has every request answered by this. */
function answered(body: unknown, init: ResponseInit & { readonly type?: string } = {}) {
  const { type = 'application/json', ...rest } = init;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetched = vi.fn<typeof fetch>(
    async () => new Response(text, { headers: { 'content-type': type }, ...rest }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

const asked = (language: 'fr' | 'en' = 'fr') => ask(operation, { id: 'coop' }, language);
const reasonOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (one: unknown) => one,
  );
  return error instanceof Unanswered ? error.reason : error;
};

describe('an answer', () => {
  test.each(['fr', 'en'] as const)('in %s is what the server wrote, sign by sign', async (one) => {
    answered({ data: DATA });
    expect(await asked(one)).toEqual(DATA);
  });

  test('is asked for by GET, in the reader’s language', async () => {
    const fetched = answered({ data: DATA });
    await asked('en');
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(String(address)).toMatch(/^\/graphql\?query=/);
    expect(init?.method).toBeUndefined();
    expect(new Headers(init?.headers).get('accept-language')).toBe('en');
  });

  test('is asked for by POST where the address would be too long', async () => {
    const fetched = answered({ data: DATA });
    await ask(operation, { id: 'x'.repeat(8000) }, 'fr');
    expect(fetched.mock.calls[0]?.[1]?.method).toBe('POST');
  });
});

describe('no answer', () => {
  const errors = (code: string) => ({ errors: [{ message: '', extensions: { code } }] });

  test('has its reason', async () => {
    answered(errors('UNAVAILABLE'));
    expect(await reasonOf(asked())).toBe('unavailable');
    answered(errors('NOT_FOUND'));
    expect(await reasonOf(asked())).toBe('missing');
    answered(errors('BAD_INPUT'));
    expect(await reasonOf(asked())).toBe('missing');
    answered(errors('TOO_COSTLY'));
    expect(await reasonOf(asked())).toBe('error');
    answered({ data: null });
    expect(await reasonOf(asked())).toBe('error');
    answered('', { status: 503 });
    expect(await reasonOf(asked())).toBe('unavailable');
    answered('<html>', { type: 'text/html' });
    expect(await reasonOf(asked())).toBe('error');
    answered('{"data":{"enti');
    expect(await reasonOf(asked())).toBe('offline');
  });

  test('from a server that is away is a lost connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    expect(await reasonOf(asked())).toBe('offline');
    expect(await reasonOf(get('/support.json'))).toBe('offline');
  });
});

describe('bytes', () => {
  const type = 'application/octet-stream';

  test('come as they are', async () => {
    answered('abc', { type });
    expect(new TextDecoder().decode((await bytes('/map.bin')) ?? undefined)).toBe('abc');
  });

  test('that are not made yet are null, and how far they are is told', async () => {
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response('', { status: 202, headers: { 'content-type': type, 'x-progress': '0.4' } }),
    );
    const told: number[] = [];
    expect(await bytes('/map-layout.bin', (share) => told.push(share))).toBeNull();
    expect(told).toEqual([0.4]);
  });
});
