/** The two ways a page can reach Cognito: where each begins and where it leads. */
export const modes = {
  /** Through this server, which keeps the tokens. */
  relay: { signIn: '/', signUp: '/sign-up', account: '/account' },
  /** Straight from the browser, which keeps them itself. */
  direct: { signIn: '/direct', signUp: '/direct/sign-up', account: '/direct/account' },
} as const;

export type Mode = keyof typeof modes;
