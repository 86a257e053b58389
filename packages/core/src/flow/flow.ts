import type { ChallengeError } from '../challenge-error.ts';
import type { Operations } from '../operations/operations.ts';
import type { AuthFlow } from '../operations/parameters.ts';
import type { AnswerOf, Challenge, ChallengeName } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { AskedResponse, WireAuthenticationResult, WireResponse } from '../wire.ts';
import type { ConfirmSignUp, NewDevice, ResetPassword, SignInState } from './state.ts';

/** A sign-in between two events: what is shown, what to call, what to remember. No secret. */
export interface Flow {
  state: SignInState;
  /** The call on its way; its outcome is the next event. */
  command: Command | undefined;
  /** The last user name the service gave. It wants that one back, not what was typed. */
  userId: string | undefined;
  /** What the challenge shown was read from, as it came: a reload reads it again. */
  asked?: AskedResponse | undefined;
}

/** What the app decided once. */
export interface FlowRules {
  authFlow: AuthFlow;
  /** With CUSTOM_AUTH: a password is proved before the custom challenges. */
  srpFirst: boolean;
  preferredChallenge: string | undefined;
  /** Lifetime of a session by the app client's setting, in seconds. */
  sessionSeconds: number;
  /** Pause before a new code may be asked for, in seconds. */
  resendSeconds: number;
  /** True when there is a place to keep a device's keys. */
  remembersDevices: boolean;
}

/** What the person did, or what became of a call. `now` is in ms since the epoch. */
export type FlowEvent =
  | { type: 'identify'; username: string; session?: string | undefined }
  | { type: 'signedUp'; username: string; output: Operations['SignUp']['output']; now: number }
  | { type: 'answer'; answer: AnswerOf<ChallengeName> }
  | { type: 'resend' }
  | { type: 'switchTo'; name: string | undefined }
  | { type: 'forgotPassword'; username?: string | undefined }
  | { type: 'resetPassword'; code: string; newPassword: string }
  | { type: 'confirmSignUp'; code: string }
  | { type: 'rememberDevice'; remember: boolean }
  | { type: 'restart' }
  | { type: 'continueFrom'; username: string; response: WireResponse; now: number }
  | { type: 'responded'; response: WireResponse; now: number }
  | CalledEvent
  | { type: 'deviceConfirmed'; ask: boolean }
  /** The device was refused, not the person: `by` is the way in which they gave their password. */
  | { type: 'deviceRefused'; by: 'PASSWORD' | 'PASSWORD_SRP' | undefined; error: ChallengeError }
  | { type: 'refused'; error: ChallengeError; now: number };

/** What one of the calls beside the two of signing in gave. */
export type CalledEvent = {
  [O in SideOperation]: {
    type: 'called';
    operation: O;
    output: Operations[O]['output'];
    now: number;
  };
}[SideOperation];

export type SideOperation =
  | 'AssociateSoftwareToken'
  | 'VerifySoftwareToken'
  | 'ForgotPassword'
  | 'ConfirmForgotPassword'
  | 'ResendConfirmationCode'
  | 'ConfirmSignUp'
  | 'UpdateDeviceStatus';

export type Command = InitiateCommand | RespondCommand | CallCommand | KeepDeviceCommand;

interface InitiateCommand {
  type: 'initiate';
  username: string;
  preferred: string | undefined;
  reason: InitiateReason;
  /** From ConfirmSignUp: it stands for the code that was just given. */
  session?: string | undefined;
}

/**
 * Why a sign-in is begun, which says what its outcome means: `again` when something was refused and
 * took the session with it. A password can then be retyped on the same screen; nothing is said of
 * what the person has no part in.
 */
export type InitiateReason =
  | { type: 'begin' }
  | { type: 'switch' }
  | { type: 'resend' }
  | { type: 'again'; refused: ChallengeError | undefined };

export interface RespondCommand {
  type: 'respond';
  challenge: Challenge;
  /** What the person gave; nothing for a silent challenge. */
  answer: AnswerOf<ChallengeName> | undefined;
  /** The service's name for the user where it gave one. */
  username: string;
  typed: string;
}

/** A call beside the two of signing in. ClientId is added where the operation has one. */
export type CallCommand = {
  [O in SideOperation]: {
    type: 'call';
    operation: O;
    input: Omit<Operations[O]['input'], 'ClientId'>;
    /** The screen that comes whatever becomes of the call: a code may have been sent before. */
    screen?: CodeScreen | undefined;
  };
}[SideOperation];

export interface KeepDeviceCommand {
  type: 'keepDevice';
  tokens: AuthenticationResult;
  /** The same as they came, which may say more. */
  raw: WireAuthenticationResult;
  /** One that the service saw for the first time. */
  device: NewDevice | undefined;
  /** The service's name for the user where it gave one, and what was typed. */
  userId: string | undefined;
  typed: string;
}

/** A screen that asks for a code which has nothing to do with a challenge. */
export type CodeScreen = (ResetPassword | ConfirmSignUp)['at'];

/** True when the flow cannot begin without a password. */
export const asksPassword = ({ authFlow, srpFirst, preferredChallenge }: FlowRules): boolean =>
  authFlow === 'USER_AUTH'
    ? isPassword(preferredChallenge)
    : authFlow !== 'CUSTOM_AUTH' || srpFirst;

/** PASSWORD and PASSWORD_SRP are one thing to a person. */
export const isPassword = (name: string | undefined): boolean =>
  name === 'PASSWORD' || name === 'PASSWORD_SRP';
