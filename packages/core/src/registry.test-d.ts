import { expectTypeOf } from 'vitest';
import { encodeAnswer } from './encode-answer.ts';
import {
  type AnswerOf,
  type Challenge,
  type ChallengeName,
  type ChallengeOf,
  type CodecTable,
  codecs,
} from './registry.ts';
import type { WireChallengeName } from './wire.ts';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

expectTypeOf<ChallengeName>().toEqualTypeOf<WireChallengeName | 'UNKNOWN'>();
expectTypeOf<Challenge['name']>().toEqualTypeOf<ChallengeName>();
expectTypeOf<AnswerOf<'SMS_MFA'>>().toEqualTypeOf<{ code: string }>();
expectTypeOf<ChallengeOf<'PASSWORD_VERIFIER'>['salt']>().toEqualTypeOf<string>();

// @ts-expect-error a name added to the wire list and nowhere else: the registry lacks its codec
codecs satisfies CodecTable<WireChallengeName | 'VOICE_OTP'>;

// @ts-expect-error a codec under another challenge's name
({ ...codecs, SMS_MFA: codecs.EMAIL_OTP }) satisfies CodecTable<WireChallengeName>;

declare const sms: ChallengeOf<'SMS_MFA'>;
encodeAnswer(sms, { code: '123456' });
// @ts-expect-error the answer belongs to PASSWORD
encodeAnswer(sms, { password: 'x' });

declare const any: Challenge;
if (any.name === 'NEW_PASSWORD_REQUIRED') expectTypeOf(any.requiredAttributes).not.toBeAny();
// @ts-expect-error a text message carries no list of attributes
any.name === 'SMS_MFA' && any.requiredAttributes;
