/** The settings of HTTP in the environment: the level of the log and the trusted proxies. */
import type { Environment } from '../starting/settings.ts';
import { trouble } from '../starting/trouble.ts';
import { NOBODY, type Trusted, trustedIn } from './addresses.ts';
import { DEFAULT_LEVEL, LEVELS, type Level } from './logging.ts';

export interface HttpSettings {
  readonly level: Level;
  readonly trusted: Trusted;
  /** Whether `/metrics` answers. */
  readonly hasMetrics: boolean;
}

export function httpSettings(env: Environment): HttpSettings {
  return {
    level: levelIn(env['LACIS_LOG']),
    trusted: proxiesIn(env['LACIS_TRUSTED_PROXIES']),
    hasMetrics: switchIn('LACIS_METRICS', env['LACIS_METRICS']),
  };
}

function switchIn(name: string, text: string | undefined): boolean {
  if (text === '1') return true;
  if (!text || text === '0') return false;
  throw trouble(({ notSwitch }) => notSwitch(name, text));
}

function levelIn(text: string | undefined): Level {
  const level = LEVELS.find((one) => one === (text || DEFAULT_LEVEL));
  if (level !== undefined) return level;
  throw trouble(({ notLevel }) => notLevel(LEVELS, text ?? ''));
}

function proxiesIn(text: string | undefined): Trusted {
  const trusted = text ? trustedIn(text) : NOBODY;
  if (trusted !== null) return trusted;
  throw trouble(({ notProxies }) => notProxies(text ?? ''));
}
