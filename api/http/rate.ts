/** How often one address may ask. On this machine itself nothing is counted. */
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Rate {
  /** Null when the request may go on; else the seconds to wait. */
  wait(request: IncomingMessage): Promise<number | null>;
}

export function openRate(requestsAMinute: number): Rate {
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  return {
    async wait(request) {
      const address = request.socket.remoteAddress ?? '';
      if (isLoopback(address)) return null;
      try {
        await limiter.consume(address);
        return null;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
        throw error;
      }
    },
  };
}

export const isLoopback = (address: string) =>
  /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address);
