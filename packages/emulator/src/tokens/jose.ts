/**
 * What the emulator uses of jose. Import it with `loadJose`: an emulator that issues no tokens starts
 * without it.
 */
export { decodeJwt } from 'jose/jwt/decode';
export { SignJWT } from 'jose/jwt/sign';
export { jwtVerify } from 'jose/jwt/verify';
export { exportJWK } from 'jose/key/export';
export { generateKeyPair } from 'jose/key/generate/keypair';
export { importJWK } from 'jose/key/import';
