import seed from '../seed.json';

const [pool] = seed.pools;
const [client] = pool?.clients ?? [];
if (!pool || !client) throw new TypeError('seed.json has no pool with a client to sign in to.');

export const userPoolId = pool.id;
export const clientId = client.id;

/** A user of the emulator, for people to try. */
export interface SeededUser {
  username: string;
  /** As seeded; `undefined` for those who never had one. */
  password: string | undefined;
  /** What signing in as this user demonstrates. */
  shows: string;
}

export const seededUsers: readonly SeededUser[] = pool.users.map(
  (user: { username: string; password?: string; temporaryPassword?: string; shows: string }) => ({
    username: user.username,
    password: user.password ?? user.temporaryPassword,
    shows: user.shows,
  }),
);
