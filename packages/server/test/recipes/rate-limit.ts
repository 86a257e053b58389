// lib/rate-limit.ts
import type { RateLimit } from '@countersign/server';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

const perAddress = { keyPrefix: 'sign-in-address', points: 100, duration: 60 };
const perUser = { keyPrefix: 'sign-in-user', points: 10, duration: 60 };

/** Counts calls by address and by user: in this process, or in a Redis that several servers share. */
export function createRateLimit(redis?: Redis): RateLimit {
  const limiter = (limit: typeof perUser) =>
    redis ? new RateLimiterRedis({ ...limit, storeClient: redis }) : new RateLimiterMemory(limit);
  const addresses = limiter(perAddress);
  const users = limiter(perUser);
  return async ({ ip, username }) => {
    try {
      if (ip !== undefined) await addresses.consume(ip);
      if (username !== undefined) await users.consume(username.toLowerCase());
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext / 1000;
      throw refused; // Redis is away: nothing is let through.
    }
  };
}
