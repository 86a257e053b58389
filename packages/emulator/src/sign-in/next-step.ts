/** Decides what follows a factor, in the order in which Cognito asks. */
import type { MfaName } from '../model/user.ts';
import { missingAttributes } from '../pools/check-attributes.ts';
import { invalidParameter, notAuthorized, ServiceError } from '../service-error.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { continueCustomAuth } from './custom-auth.ts';
import { rememberedDevice } from './device-key.ts';
import { secondFactorsOf, setupChoices } from './factors.ts';
import { finish } from './finish.ts';
import { clearFailures } from './lock-out.ts';

/** Goes on after the right password, whether it was sent as text or proven by SRP. */
export async function afterPassword(context: SignInContext): Promise<WireAnswer> {
  const { user, service, pool, signIn } = context;
  if (!user) throw notAuthorized('Incorrect username or password.');
  clearFailures(pool, signIn.username);
  delete signIn.available;
  if (user.status === 'UNCONFIRMED')
    throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    if (user.temporaryUntil !== undefined && user.temporaryUntil <= service.clock.now())
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
    return context.ask('NEW_PASSWORD_REQUIRED', undefined);
  }
  if (signIn.rounds) {
    signIn.rounds.push({ challengeName: 'PASSWORD_VERIFIER', challengeResult: true });
    return continueCustomAuth(context);
  }
  return afterFirstFactor(context);
}

/**
 * Asks for the remembered device, which replaces the second factor, or for the second factor, or
 * issues tokens.
 */
async function afterFirstFactor(context: SignInContext): Promise<WireAnswer> {
  const { pool, user } = context;
  if (!user) throw notAuthorized('Incorrect username or password.');
  const mfa = secondFactorsOf(pool, user);
  const device = rememberedDevice(context);
  const required = pool.mfa.configuration === 'ON';
  if (device && (pool.settings.device?.challengeOnNewDevice || (mfa.length === 0 && !required)))
    return context.ask('DEVICE_SRP_AUTH', undefined);
  const { preferred } = user.mfa;
  if (preferred && mfa.includes(preferred)) return askMfa(context, preferred);
  const [only] = mfa;
  if (mfa.length > 1) return context.ask('SELECT_MFA_TYPE', { choices: mfa });
  if (only) return askMfa(context, only);
  if (!required) return finish(context);
  const choices = setupChoices(pool);
  if (choices.length === 0)
    throw new ServiceError(
      'InvalidUserPoolConfigurationException',
      'MFA is required, but no second factor is configured.',
    );
  return context.ask('MFA_SETUP', { choices });
}

const secondFactors = new Map<MfaName, (context: SignInContext) => Promise<WireAnswer>>([
  ['SMS_MFA', (context) => context.ask('SMS_MFA', undefined)],
  ['SOFTWARE_TOKEN_MFA', (context) => context.ask('SOFTWARE_TOKEN_MFA', undefined)],
  ['EMAIL_OTP', (context) => context.ask(context.service.config.emailMfaName, { role: 'mfa' })],
]);

export function askMfa(context: SignInContext, name: MfaName): Promise<WireAnswer> {
  const ask = secondFactors.get(name);
  if (!ask) throw new ServiceError('MFAMethodNotFoundException', 'MFA method not found.');
  return ask(context);
}

/**
 * @throws {ServiceError} InvalidParameterException naming a required attribute that has no value.
 */
export function requireNothingMissing(
  context: SignInContext,
  attributes: ReadonlyMap<string, string>,
): void {
  const [missing] = missingAttributes(context.pool, attributes);
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
}
