import type { Fixture } from '../fixture.ts';

export const webAuthnFixtures = {
  plain: {
    source:
      'AWS API reference page API_InitiateAuth (examples section), passkey example; 16-byte challenge as in amplify-js mockData',
    response: {
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      ChallengeName: 'WEB_AUTHN',
      ChallengeParameters: {
        CREDENTIAL_REQUEST_OPTIONS:
          '{"challenge":"oiPfzErle4_fwSZINCvOuA","timeout":180000,"rpId":"auth.example.com","allowCredentials":[{"type":"public-key","id":"I5aRjTCeeba9uhEfi3sJuPQydXTGGaRXL-HBo4u9oW8","transports":[]},{"type":"public-key","id":"sYglLce1v5SdUuDtz7tnR0gNGUS9MWgx8Rx57_f0NFs","transports":["internal"]}],"userVerification":"preferred"}',
      },
      Session: 'AYABe3sd0a7SzrpIq9bFXBy7uuG4q6-ecknpF9J-Ffx13ZOEL_kGTKatafP_aPgZ',
    },
  },
} satisfies Record<string, Fixture>;
