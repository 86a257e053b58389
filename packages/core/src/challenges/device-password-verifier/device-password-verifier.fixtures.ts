import type { Fixture } from '../fixture.ts';

export const devicePasswordVerifierFixtures = {
  plain: {
    source:
      'cognito-srp-helper requires DEVICE_KEY, SALT, SECRET_BLOCK and SRP_B here and runs that code against live pools; USERNAME read by amplify-js',
    response: {
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: {
        DEVICE_KEY: 'us-east-1_2f9c1b7e-6d3a-4c55-8a10-9b7e2d4f6a31',
        SALT: '31c1f3b2d49e0f7766c1a28b3d4e5f60',
        SECRET_BLOCK:
          'VoDNL+m+zGEoK29RCMhdtFgMytkDUzsV312I96NMWXA0SkTT/yU9/eVFChlFjoev6IcIqBl0XWnm0dh/zkdCyN+PnBzRCrIa0N2og+vtTZxpGxQt7mEnYo9i5MNnrhyQ',
        SRP_B:
          '926591a74cce50f51359ec7e2243c0f4dbf80d7106c6758a69c424f2fc87ad7ea4f38c11545ac9adeae2ccc36999fc344ac441f3a02e92a8037c078075a859c0cd3873dd3a9cae54cec988c01c21207a6618f57802ac1df42a5765852dda2e7bbe75c13c52be19c96acaf2851b5c5d72045de53d45dac3e85bcf2a0704ed34133a3184fa1ce7708a213663d3468d1a2a265730ff06f441552fb184096a99ab32e726a50e5c4a80486cd3b4a762b32679b7f0ca1745146daedca0b9798c38ffd5c1dc6fa8290f8bcbfe4c0195cf41f17b47b6318cb78b8c95c7442788bc43e1e4a0b49bde42694290864b9bd51c12987696a96bf4b76773060ec44d744ed0dac7ee1ae379dd633388edff7ca0e70d6c179f45de699ae7f5ec0ba451b8558d42926c5d6cdaaf77bab8acdca0253e9a7972a518b8833b95a60b8ed26a996ace7bf4bfcba8f3a7739ed2cb587245fb40c29af461605378ba51d461a35b37e84efe7184f6bdb5dae2ef99d8023cf5e193cd5970eda2fc6b67628f956fa79b3fca3435',
        USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABecLtt6MV6JjR06GFTWNbGgpcoMy-1ZX6aA2EaHfh36lxBoZJAOa9jfC7WCmF',
    },
  },
} satisfies Record<string, Fixture>;
