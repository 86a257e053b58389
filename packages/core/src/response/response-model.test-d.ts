import type { WireResponse } from '../wire.ts';
import { errorFromJson, fromJson, make, toJson } from './initiate-auth-response.ts';
import * as sibling from './respond-to-auth-challenge-response.ts';

// A known name, a future name and no name.
make({ challengeName: 'SMS_MFA', availableChallenges: ['WEB_AUTHN', 'FACE_SCAN'] });
make({ challengeName: undefined, authenticationResult: { expiresIn: undefined } });

// @ts-expect-error a session is text
make({ session: 1 });

// @ts-expect-error members have the names of the value, not of the wire
make({ Session: 's' });

// @ts-expect-error RespondToAuthChallenge lists no choices
sibling.make({ availableChallenges: ['PASSWORD'] });

const wire: WireResponse = toJson(fromJson({}));
sibling.fromJson(wire);

const seconds: number | undefined = fromJson({}).authenticationResult?.expiresIn;
// @ts-expect-error it may be absent
const certain: number = fromJson({}).authenticationResult?.expiresIn;
void [seconds, certain];

const error = errorFromJson('NotAuthorizedException', {});
if (error.tag === 'InvalidParameterException') error.value.reasonCode satisfies string | undefined;
if (error.tag === 'NotAuthorizedException') {
  // @ts-expect-error only InvalidParameterException has a reason
  void error.value.reasonCode;
}
if (error.tag === 'Unknown_operation_error') error.code satisfies string;
// @ts-expect-error InitiateAuth models no CodeMismatchException
if (error.tag === 'CodeMismatchException') void error;
