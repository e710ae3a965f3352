/** The address of a client, also behind proxies: only named ones are believed. */
import { describe, expect, test } from 'vitest';
import { clientOf, isLoopback, NOBODY, trustedIn } from '../../api/http/addresses.ts';
import { httpSettings } from '../../api/http/settings.ts';
import { Trouble } from '../../api/starting/trouble.ts';

const from = (remoteAddress: string, headers: object = {}) =>
  ({ socket: { remoteAddress }, headers }) as never;
const trusted = trustedIn('127.0.0.1, ::1, 10.0.0.0/8, fd00::/8') ?? NOBODY;

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
])('%s is counted as %s', (address, key) => {
  expect(clientOf(from(address), NOBODY)).toEqual({ key, isLocal: false });
});

test('this machine itself is not counted, unless it is a proxy', () => {
  for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) {
    expect(isLoopback(address)).toBe(true);
    expect(clientOf(from(address), NOBODY).isLocal).toBe(true);
  }
  expect(clientOf(from('::1'), trusted).isLocal).toBe(false);
  expect(isLoopback('10.0.0.1')).toBe(false);
});

describe('a forwarded address', () => {
  const key = (remote: string, headers: object) => clientOf(from(remote, headers), trusted).key;
  const told = (chain: string) => ({ 'x-forwarded-for': chain });

  test('is believed from named proxies only', () => {
    expect(key('10.1.2.3', told('192.0.2.7'))).toBe('192.0.2.7');
    expect(key('::ffff:10.1.2.3', told('192.0.2.7'))).toBe('192.0.2.7');
    expect(key('fd00::1', told('192.0.2.7'))).toBe('192.0.2.7');
    expect(key('203.0.113.9', told('192.0.2.7'))).toBe('203.0.113.9');
    expect(clientOf(from('10.1.2.3', told('192.0.2.7')), NOBODY).key).toBe('10.1.2.3');
  });

  test('is the last one that is no proxy: the client may have written those before it', () => {
    expect(key('127.0.0.1', told('1.1.1.1, 192.0.2.7'))).toBe('192.0.2.7');
    expect(key('127.0.0.1', told('192.0.2.7, 10.0.0.4, 10.0.0.5'))).toBe('192.0.2.7');
    expect(key('127.0.0.1', told('127.0.0.1, 192.0.2.7'))).toBe('192.0.2.7');
    expect(key('127.0.0.1', told('2001:db8::1, 2001:db8:7::9'))).toBe('2001:db8:7::/64');
  });

  test('may have a port and brackets, and may be nonsense', () => {
    expect(key('127.0.0.1', told('192.0.2.7:5123'))).toBe('192.0.2.7');
    expect(key('127.0.0.1', told('[2001:db8::1]:5123'))).toBe('2001:db8::/64');
    for (const nonsense of [
      '',
      ' , ',
      'unknown',
      '_hidden',
      '999.1.1.1',
      '1',
      '0x7f000001',
      '<script>',
    ])
      expect(key('127.0.0.1', told(nonsense)), nonsense).toBe('127.0.0.1');
    expect(key('127.0.0.1', told('10.0.0.1, 10.0.0.2'))).toBe('127.0.0.1');
  });

  test('may come as the standard header', () => {
    const standard = (forwarded: string) => key('127.0.0.1', { forwarded });
    expect(standard('for=192.0.2.7')).toBe('192.0.2.7');
    expect(standard('for=1.1.1.1, for="192.0.2.7:99";proto=https;by=10.0.0.1')).toBe('192.0.2.7');
    expect(standard('proto=https;For="[2001:db8:5::1]:4711"')).toBe('2001:db8:5::/64');
    expect(standard('for=_secret')).toBe('127.0.0.1');
    expect(standard('by=192.0.2.7')).toBe('127.0.0.1');
  });

  test('in two headers that differ is not believed: the client may have written one of them', () => {
    const both = { 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.8' };
    expect(key('127.0.0.1', both)).toBe('127.0.0.1');
    expect(key('127.0.0.1', { ...both, forwarded: 'for=192.0.2.7' })).toBe('192.0.2.7');
  });
});

describe('the settings', () => {
  test('take addresses and ranges', () => {
    const { trusted: named } = httpSettings({ LACIS_TRUSTED_PROXIES: '10.0.0.0/8 192.0.2.1,::1' });
    expect(['10.9.9.9', '192.0.2.1', '::1', '::ffff:10.0.0.1'].map(named)).toEqual(
      Array(4).fill(true),
    );
    expect(['11.0.0.1', '192.0.2.2', '::2', 'x', ''].map(named)).toEqual(Array(5).fill(false));
    expect(httpSettings({}).trusted('127.0.0.1')).toBe(false);
  });

  test.each(['localhost', '10.0.0.0/33', '10.0.0', 'all', '10.0.0.1;10.0.0.2'])(
    'say why « %s » is no proxy',
    (LACIS_TRUSTED_PROXIES) => {
      expect(() => httpSettings({ LACIS_TRUSTED_PROXIES })).toThrow(Trouble);
    },
  );

  test('know the levels of the log', () => {
    expect(httpSettings({}).level).toBe('warn');
    expect(httpSettings({ LACIS_LOG: 'debug' }).level).toBe('debug');
    expect(() => httpSettings({ LACIS_LOG: 'loud' })).toThrow(/LACIS_LOG must be one of silent/);
  });
});
