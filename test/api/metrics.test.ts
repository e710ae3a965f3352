/** `/metrics` in the form of Prometheus: only where it is switched on, and nothing of a person in it. */
import { expect, test } from 'vitest';
import { httpSettings } from '../../api/http/settings.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const secret = 'a-name-that-only-this-test-has';

test('without the switch there is nothing at the address', async () => {
  const address = await serving(await world());
  expect((await fetch(`${address}/metrics`)).status).toBe(404);
});

test('the switch is 1 or 0, and anything else is told', () => {
  expect(httpSettings({ LACIS_METRICS: '1' }).hasMetrics).toBe(true);
  for (const LACIS_METRICS of [undefined, '', '0'])
    expect(httpSettings({ LACIS_METRICS }).hasMetrics).toBe(false);
  expect(() => httpSettings({ LACIS_METRICS: 'yes' })).toThrow(
    'LACIS_METRICS must be 1 or 0, not “yes”.',
  );
});

test('requests, refusals, the graph and the process are counted', async () => {
  const address = await serving(await world(), { hasMetrics: true });
  const ask = (path: string, options: RequestInit = {}) => fetch(address + path, options);
  await ask('/health');
  await ask(`/e/${secret}`);
  await ask(`/${secret}`);
  await ask('/docs', { method: 'DELETE' });
  await ask(`/graphql?query=${encodeURIComponent(`{ ${secret.replaceAll('-', '_')} }`)}`, {
    headers: { 'user-agent': secret, cookie: secret, 'x-forwarded-for': '192.0.2.7' },
  });
  await ask('/graphql?query={__typename}');
  const response = await ask('/metrics');
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const value = (name: string) =>
    Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(value('lacis_http_requests_total{route="/health",method="GET",status="200"}')).toBe(1);
  expect(value('lacis_http_requests_total{route="none",method="GET",status="404"}')).toBe(2);
  expect(value('lacis_http_requests_total{route="/docs",method="other",status="405"}')).toBe(1);
  expect(value('lacis_refusals_total{code="BAD_INPUT"}')).toBe(2);
  expect(value('lacis_refusals_total{code="NOT_FOUND"}')).toBe(2);
  expect(value('lacis_http_request_seconds_count{route="/graphql"}')).toBe(2);
  expect(value('lacis_entities')).toBeGreaterThan(10);
  expect(value('lacis_links')).toBeGreaterThan(10);
  expect(value('lacis_revision')).toBe(1);
  expect(value('lacis_engine_up{engine="embedded"}')).toBe(1);
  expect(value('lacis_serving')).toBe(1);
  expect(value('lacis_work_waiting')).toBe(0);
  expect(value('lacis_process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(value('lacis_nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  expect(text).not.toMatch(/a.name.that.only|192\.0\.2\.7|127\.0\.0\.1/);
});
