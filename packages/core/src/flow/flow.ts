import type { ChallengeError } from '../challenge-error.ts';
import type { Operations } from '../operations/operations.ts';
import type { AuthFlow } from '../operations/parameters.ts';
import type { AnswerOf, Challenge, ChallengeName } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { AskedResponse, WireAuthenticationResult, WireResponse } from '../wire.ts';
import type { ConfirmSignUp, NewDevice, ResetPassword, SignInState } from './state.ts';

/**
 * A sign-in between two events: the screen, the next call and what to remember. Holds no secret.
 */
export interface Flow {
  state: SignInState;
  /** The pending call; its outcome is the next event. */
  command: Command | undefined;
  /** The last username that the service sent. Cognito expects this one, not the typed one. */
  userId: string | undefined;
  /** The response with the current challenge, unchanged. After a reload it is decoded again. */
  asked?: AskedResponse | undefined;
}

/** The app's settings. */
export interface FlowRules {
  authFlow: AuthFlow;
  /** With CUSTOM_AUTH: prove a password before the custom challenges. */
  srpFirst: boolean;
  preferredChallenge: string | undefined;
  /** The lifetime of a session, in seconds, as set in the app client. */
  sessionSeconds: number;
  /** Seconds before the user may request a new code. */
  resendSeconds: number;
  /** True if the app has a device store. */
  remembersDevices: boolean;
}

/** An action of the user, or the outcome of a call. `now` is in ms since the epoch. */
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
  /** Cognito refused the device, not the user. `by` is how the user gave their password. */
  | { type: 'deviceRefused'; by: 'PASSWORD' | 'PASSWORD_SRP' | undefined; error: ChallengeError }
  | { type: 'refused'; error: ChallengeError; now: number };

/** The output of a call other than InitiateAuth and RespondToAuthChallenge. */
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
  /** From ConfirmSignUp. It replaces another code. */
  session?: string | undefined;
}

/**
 * Why InitiateAuth is called, which decides what its outcome means. `again`: a refusal ended the
 * session, and the user can retype the password on the same screen. The flow hides refusals that
 * the user had no part in.
 */
export type InitiateReason =
  | { type: 'begin' }
  | { type: 'switch' }
  | { type: 'resend' }
  | { type: 'again'; refused: ChallengeError | undefined };

export interface RespondCommand {
  type: 'respond';
  challenge: Challenge;
  /** The user's answer; undefined for a silent challenge. */
  answer: AnswerOf<ChallengeName> | undefined;
  /** The service's name for the user, or the typed name. */
  username: string;
  typed: string;
}

/**
 * A call other than InitiateAuth and RespondToAuthChallenge. `perform` adds the ClientId if the
 * operation takes one.
 */
export type CallCommand = {
  [O in SideOperation]: {
    type: 'call';
    operation: O;
    input: Omit<Operations[O]['input'], 'ClientId'>;
    /** The screen to show even if the call fails, because the user may have an earlier code. */
    screen?: CodeScreen | undefined;
  };
}[SideOperation];

export interface KeepDeviceCommand {
  type: 'keepDevice';
  tokens: AuthenticationResult;
  /** The tokens as on the wire, with any further members. */
  raw: WireAuthenticationResult;
  /** A device that is new to the service. */
  device: NewDevice | undefined;
  /** The service's name for the user, if known, and the typed name. */
  userId: string | undefined;
  typed: string;
}

/** A screen that asks for a code outside any challenge. */
export type CodeScreen = (ResetPassword | ConfirmSignUp)['at'];

/** True if the flow starts with a password. */
export const asksPassword = ({ authFlow, srpFirst, preferredChallenge }: FlowRules): boolean =>
  authFlow === 'USER_AUTH'
    ? isPassword(preferredChallenge)
    : authFlow !== 'CUSTOM_AUTH' || srpFirst;

/** True for both passwords. To the user, PASSWORD and PASSWORD_SRP are the same. */
export const isPassword = (name: string | undefined): boolean =>
  name === 'PASSWORD' || name === 'PASSWORD_SRP';
