import { useEffect, useState } from 'react';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Seconds that a code is shown for. */
const period = 30;

/**
 * What an authenticator app shows for a key; `undefined` for an invalid key.
 *
 * @param key base32, spaces allowed
 * @param at milliseconds since the epoch
 * Source: RFC 6238 with SHA-1, six digits and steps of 30 seconds; RFC 4226 for the truncation.
 */
export async function totp(key: string, at: number): Promise<string | undefined> {
  const letters = key.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z2-7]{16,128}$/.test(letters)) return undefined;
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(at / 1000 / period)));
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const hmac = await crypto.subtle.importKey('raw', Uint8Array.from(bytes), algorithm, false, [
    'sign',
  ]);
  const mac = new DataView(await crypto.subtle.sign('HMAC', hmac, counter));
  const offset = mac.getUint8(mac.byteLength - 1) & 15;
  return String((mac.getUint32(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** The code of now, and of every moment after it. */
export function useTotp(key: string, now: () => number): string | undefined {
  const [code, setCode] = useState<string>();
  useEffect(() => {
    let left = false;
    const show = () =>
      totp(key, now()).then((next) => {
        if (!left) setCode(next);
      });
    void show();
    const timer = setInterval(show, 1000);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [key, now]);
  return code;
}
