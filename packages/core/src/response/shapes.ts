/**
 * The shapes of the two sign-in responses as data, in the order of the API reference. Reading,
 * copying and writing all use them.
 */
export type Shape = 'String' | 'Enum' | 'Integer' | 'Map' | 'List' | Structure;

/** Members by their wire names, in declaration order. A map is string → string, a list of enums. */
export type Structure = readonly (readonly [wireName: string, shape: Shape])[];

/** `NewDeviceMetadata` → `newDeviceMetadata`. */
export const memberName = (wireName: string): string =>
  wireName.charAt(0).toLowerCase() + wireName.slice(1);

const newDeviceMetadata: Structure = [
  ['DeviceKey', 'String'],
  ['DeviceGroupKey', 'String'],
];

const authenticationResult: Structure = [
  ['AccessToken', 'String'],
  ['ExpiresIn', 'Integer'],
  ['TokenType', 'String'],
  ['RefreshToken', 'String'],
  ['IdToken', 'String'],
  ['NewDeviceMetadata', newDeviceMetadata],
];

export const respondToAuthChallengeResponse: Structure = [
  ['ChallengeName', 'Enum'],
  ['Session', 'String'],
  ['ChallengeParameters', 'Map'],
  ['AuthenticationResult', authenticationResult],
];

export const initiateAuthResponse: Structure = [
  ...respondToAuthChallengeResponse,
  ['AvailableChallenges', 'List'],
];
