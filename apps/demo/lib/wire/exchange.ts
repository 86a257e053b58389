/** Caller and callee. */
export type Leg = 'page-server' | 'server-cognito' | 'page-cognito';

/** One call and what came back, with secrets masked before anything is kept. */
export interface Exchange {
  leg: Leg;
  /** AWS's name of the operation, e.g. `RespondToAuthChallenge`. */
  operation: string;
  /** When it was sent, ISO 8601. */
  at: string;
  /** From asking to the whole answer. */
  ms: number;
  /** Absent where no answer came. */
  status?: number | undefined;
  input: unknown;
  output?: unknown;
}

/** An exchange as it is kept: the highest id is the newest. */
export interface Entry extends Exchange {
  id: number;
}
