/** Salt and verifier in hex. They can check a password, and do not reveal it. */
export interface Verifier {
  salt: string;
  verifier: string;
}

/** The numbers of one SRP exchange, in hex. */
export interface SrpExchange {
  a: string;
  b: string;
  bigB: string;
  verifier: string;
}
