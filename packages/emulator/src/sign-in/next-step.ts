/** What follows a factor: the order in which the service asks. */
import type { MfaName } from '../model/user.ts';
import { missingAttributes } from '../pools/check-attributes.ts';
import { invalidParameter, notAuthorized, ServiceError } from '../service-error.ts';
import { continueCustomAuth } from './custom-auth.ts';
import { rememberedDevice } from './device-key.ts';
import { mfaOf, setupChoices } from './factors.ts';
import { finish } from './finish.ts';
import { clearFailures } from './lock-out.ts';
import type { Turn, WireAnswer } from './turn.ts';

/** After a right password, in whichever form it came. */
export async function afterPassword(turn: Turn): Promise<WireAnswer> {
  const { user, service, pool, signIn } = turn;
  if (!user) throw notAuthorized('Incorrect username or password.');
  clearFailures(pool, signIn.username);
  delete signIn.available;
  if (user.status === 'UNCONFIRMED')
    throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    if (user.temporaryUntil !== undefined && user.temporaryUntil <= service.clock.now())
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
    return turn.ask('NEW_PASSWORD_REQUIRED', undefined);
  }
  if (signIn.rounds) {
    signIn.rounds.push({ challengeName: 'PASSWORD_VERIFIER', challengeResult: true });
    return continueCustomAuth(turn);
  }
  return afterFirstFactor(turn);
}

/** A remembered device stands in for the second factor; else the second factor; else tokens. */
async function afterFirstFactor(turn: Turn): Promise<WireAnswer> {
  const { pool, user } = turn;
  if (!user) throw notAuthorized('Incorrect username or password.');
  const mfa = mfaOf(pool, user);
  const device = rememberedDevice(turn);
  const required = pool.mfa.configuration === 'ON';
  if (device && (pool.settings.device?.challengeOnNewDevice || (mfa.length === 0 && !required)))
    return turn.ask('DEVICE_SRP_AUTH', undefined);
  const { preferred } = user.mfa;
  if (preferred && mfa.includes(preferred)) return askMfa(turn, preferred);
  const [only] = mfa;
  if (mfa.length > 1) return turn.ask('SELECT_MFA_TYPE', { choices: mfa });
  if (only) return askMfa(turn, only);
  if (!required) return finish(turn);
  const choices = setupChoices(pool);
  if (choices.length === 0)
    throw new ServiceError(
      'InvalidUserPoolConfigurationException',
      'MFA is required, but no second factor is configured.',
    );
  return turn.ask('MFA_SETUP', { choices });
}

const secondFactors = new Map<MfaName, (turn: Turn) => Promise<WireAnswer>>([
  ['SMS_MFA', (turn) => turn.ask('SMS_MFA', undefined)],
  ['SOFTWARE_TOKEN_MFA', (turn) => turn.ask('SOFTWARE_TOKEN_MFA', undefined)],
  ['EMAIL_OTP', (turn) => turn.ask(turn.service.config.emailMfaName, { role: 'mfa' })],
  ['WEB_AUTHN', (turn) => turn.ask('WEB_AUTHN', { secondFactor: true })],
]);

export function askMfa(turn: Turn, name: MfaName): Promise<WireAnswer> {
  const ask = secondFactors.get(name);
  if (!ask) throw new ServiceError('MFAMethodNotFoundException', 'MFA method not found.');
  return ask(turn);
}

/** @throws {ServiceError} with the words of NEW_PASSWORD_REQUIRED. */
export function requireNothingMissing(turn: Turn, attributes: ReadonlyMap<string, string>): void {
  const [missing] = missingAttributes(turn.pool, attributes);
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
}
