/** The ways a sign-in can begin, by AWS's name. */
export const flows = {
  title: 'How it begins',
  USER_AUTH: { label: 'Choose a way', hint: 'The name first, then a password or a code' },
  USER_SRP_AUTH: { label: 'Password, proved', hint: 'It never leaves the page' },
  USER_PASSWORD_AUTH: { label: 'Password, sent', hint: 'Over TLS, to Cognito' },
  CUSTOM_AUTH: { label: 'Questions', hint: 'Whatever the pool’s own triggers ask' },
};

export type FlowsText = typeof flows;
