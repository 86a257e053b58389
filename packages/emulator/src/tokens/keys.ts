import type { JWK } from 'jose';
import { randomBytes, toBase64Url } from '../bytes.ts';
import type { Pool } from '../model/pool.ts';
import { loadJose } from './load-jose.ts';

interface SigningKey {
  private: CryptoKey;
  public: CryptoKey;
  kid: string;
}

const keys = new WeakMap<Pool, Promise<SigningKey>>();
const generated = new Map<string, Promise<JWK>>();

/**
 * Returns the pool's RS256 key, which is generated on first use and stored in the pool. All pools
 * with one id in a process share a key, so that tests that each create an emulator need not wait for
 * a new one.
 */
export function signingKey(pool: Pool): Promise<SigningKey> {
  const known = keys.get(pool);
  if (known) return known;
  const key = load(pool);
  keys.set(pool, key);
  return key;
}

async function load(pool: Pool): Promise<SigningKey> {
  if (!pool.key) {
    const key = generated.get(pool.id) ?? generate();
    generated.set(pool.id, key);
    pool.key = await key;
  }
  const jwk = pool.key;
  const { importJWK } = await loadJose();
  return {
    // importJWK returns bytes only for keys of type "oct"; this one is RSA.
    private: (await importJWK(jwk, 'RS256')) as CryptoKey,
    public: (await importJWK(publicHalf(jwk), 'RS256')) as CryptoKey,
    kid: jwk.kid ?? '',
  };
}

async function generate(): Promise<JWK> {
  const { exportJWK, generateKeyPair } = await loadJose();
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return { ...(await exportJWK(pair.privateKey)), kid: toBase64Url(randomBytes(32)) };
}

/** Lists the public members one by one, so that no private member can be published. */
const publicHalf = ({ n, e, kid }: JWK): JWK => ({
  kty: 'RSA',
  ...(n !== undefined && { n }),
  ...(e !== undefined && { e }),
  ...(kid !== undefined && { kid }),
});

/** Returns the body of `/<pool id>/.well-known/jwks.json`. */
export async function jwks(pool: Pool): Promise<{ keys: JWK[] }> {
  await signingKey(pool);
  return { keys: [{ alg: 'RS256', use: 'sig', ...publicHalf(pool.key ?? {}) }] };
}
