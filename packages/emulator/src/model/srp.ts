/** Hex. Enough to check a password, not to know it. */
export interface Verifier {
  salt: string;
  verifier: string;
}

/** Hex numbers of one SRP exchange. */
export interface SrpExchange {
  a: string;
  b: string;
  bigB: string;
  verifier: string;
}
