/** The rules that hold in every life. */
export const rules = [
  'nobody is shown the session of another person',
  'who signed out stays out wherever a server can know it',
  'who did not sign out is signed out by Cognito’s word alone',
  'no answer holds a secret',
  'every request ends within its limit',
  'a late answer changes nothing that came after it was asked for',
  'an answer says what happened',
] as const;

export type Rule = (typeof rules)[number];

/** A violation that the model found, as opposed to an error in the model. */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule';
  readonly rule: Rule;

  constructor(rule: Rule, what: string) {
    super(`${rule}: ${what}`);
    this.rule = rule;
  }
}

/** How often each rule was checked. */
export type Tally = Map<Rule, number>;
