/** Decides what follows a factor, in the order in which Cognito asks. */
import type { MfaName } from '../model/user.ts';
import { missingAttributes } from '../pools/check-attributes.ts';
import { invalidParameter, notAuthorized, ServiceError } from '../service-error.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { continueCustomAuth } from './custom-auth.ts';
import { rememberedDevice } from './device-key.ts';
import { secondFactorsOf, setupChoices } from './factors.ts';
import { finish } from './finish.ts';
import { isProven, missingToward, prove } from './levels.ts';
import { clearFailures } from './lock-out.ts';

/** Goes on after the right password, whether it was sent as text or proven by SRP. */
export async function afterPassword(context: SignInContext): Promise<WireAnswer> {
  const { user, service, pool, signIn } = context;
  if (!user) throw notAuthorized('Incorrect username or password.');
  clearFailures(pool, signIn.username);
  prove(signIn, 'pwd');
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
 * Asks for the second factor that a step-up lacks, or for the remembered device, which otherwise
 * replaces the second factor, or for the second factor, or issues tokens.
 */
export async function afterFirstFactor(context: SignInContext): Promise<WireAnswer> {
  const { pool, user, signIn } = context;
  if (!user) throw notAuthorized('Incorrect username or password.');
  const { seconds } = missingToward(pool, user, signIn);
  if (seconds.length > 0) return askOneOf(context, seconds);
  // MFA is a floor: a level that needs no second factor does not suppress a required one.
  const mfa = secondFactorsOf(pool, user);
  if (mfa.some((name) => isProven(signIn, name))) return finish(context);
  const device = rememberedDevice(context);
  const required = pool.mfa.configuration === 'ON';
  if (device && (pool.settings.device?.challengeOnNewDevice || (mfa.length === 0 && !required)))
    return context.ask('DEVICE_SRP_AUTH', undefined);
  if (mfa.length > 0) return askOneOf(context, mfa);
  if (!required) return finish(context);
  const choices = setupChoices(pool);
  if (choices.length === 0)
    throw new ServiceError(
      'InvalidUserPoolConfigurationException',
      'MFA is required, but no second factor is configured.',
    );
  return context.ask('MFA_SETUP', { choices });
}

/** Asks for the factor that the user prefers, for the only one, or which one it shall be. */
function askOneOf(context: SignInContext, choices: MfaName[]): Promise<WireAnswer> {
  const preferred = context.user?.mfa.preferred;
  const [only] = choices.length > 1 ? [] : choices;
  const name = preferred && choices.includes(preferred) ? preferred : only;
  return name ? askMfa(context, name) : context.ask('SELECT_MFA_TYPE', { choices });
}

const secondFactors = new Map<MfaName, (context: SignInContext) => Promise<WireAnswer>>([
  ['SMS_MFA', (context) => context.ask('SMS_MFA', undefined)],
  ['SOFTWARE_TOKEN_MFA', (context) => context.ask('SOFTWARE_TOKEN_MFA', undefined)],
  ['EMAIL_OTP', (context) => context.ask(context.service.config.emailMfaName, { role: 'mfa' })],
  // Only a step-up asks for it after a password; secondFactorsOf never has it.
  ['WEB_AUTHN', (context) => context.ask('WEB_AUTHN', undefined)],
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
