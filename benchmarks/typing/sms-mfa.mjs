/** A code to be typed, as Cognito asks for one. */
export const smsMfa = {
  ChallengeName: 'SMS_MFA',
  ChallengeParameters: {
    CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
    CODE_DELIVERY_DESTINATION: '+********4114',
  },
  Session: 'AYABeE3_V9dZyIMqbYPucAyxnHx0rYBvGktonLyJ4davuvu4scnv7M5LRx8Tks6i',
};
