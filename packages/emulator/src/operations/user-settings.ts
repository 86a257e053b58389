import { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { adminUser } from '../pools/find.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { invalidParameter } from '../service-error.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './call.ts';

/** The older way to switch text messages as second factor on and off. */
export const userSettingsOperations = {
  async SetUserSettings(call) {
    const { pool, user } = await bearerOf(call);
    return setOptions(pool, user, call.input);
  },

  AdminSetUserSettings({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    return setOptions(pool, user, input);
  },
} satisfies Operations;

/** Source: API reference, MFAOptionType: SMS and phone_number are the only values. */
function setOptions(pool: Pool, user: User, input: Input) {
  const options = input.objects('MFAOptions');
  for (const option of options)
    if (
      option.optionalText('DeliveryMedium') !== 'SMS' ||
      option.optionalText('AttributeName') !== 'phone_number'
    )
      throw invalidParameter('Only phone_number by SMS is supported as an MFA option.');
  setMfaPreference(pool, user, new Input({ SMSMfaSettings: { Enabled: options.length > 0 } }));
  return {};
}
