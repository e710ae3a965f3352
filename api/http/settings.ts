/** The settings of HTTP in the environment: the level of the log and the trusted proxies. */
import type { Environment } from '../starting/settings.ts';
import { Trouble } from '../starting/trouble.ts';
import { NOBODY, type Trusted, trustedIn } from './addresses.ts';
import { DEFAULT_LEVEL, LEVELS, type Level } from './logging.ts';

export interface HttpSettings {
  readonly level: Level;
  readonly trusted: Trusted;
}

export function httpSettings(env: Environment): HttpSettings {
  return { level: levelIn(env['LACIS_LOG']), trusted: proxiesIn(env['LACIS_TRUSTED_PROXIES']) };
}

function levelIn(text: string | undefined): Level {
  const level = LEVELS.find((one) => one === (text || DEFAULT_LEVEL));
  if (level !== undefined) return level;
  throw new Trouble(
    `LACIS_LOG must be one of ${LEVELS.join(', ')}, not “${text}”.`,
    `LACIS_LOG doit être l’un de ${LEVELS.join(', ')}, et non « ${text} ».`,
  );
}

function proxiesIn(text: string | undefined): Trusted {
  const trusted = text ? trustedIn(text) : NOBODY;
  if (trusted !== null) return trusted;
  throw new Trouble(
    `LACIS_TRUSTED_PROXIES must be addresses or ranges, such as 127.0.0.1, 10.0.0.0/8, not “${text}”.`,
    `LACIS_TRUSTED_PROXIES doit être des adresses ou des plages, comme 127.0.0.1, 10.0.0.0/8, et non « ${text} ».`,
  );
}
