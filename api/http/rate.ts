/** How often one address may ask. On this machine itself nothing is counted. */
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Rate {
  /**
   * Null when the request may go on; else the seconds to wait.
   * @param points what it counts, 1 where nothing is said
   */
  wait(request: IncomingMessage, points?: number): Promise<number | null>;
}

export function openRate(pointsAMinute: number): Rate {
  const limiter = new RateLimiterMemory({ points: pointsAMinute, duration: 60 });
  return {
    async wait(request, points = 1) {
      const address = request.socket.remoteAddress ?? '';
      if (points === 0 || isLoopback(address)) return null;
      try {
        await limiter.consume(address, points);
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
