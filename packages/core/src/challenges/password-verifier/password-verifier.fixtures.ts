import type { Fixture } from '../fixture.ts';

export const passwordVerifierFixtures = {
  'user-auth': {
    source: 'composed: developer guide shows the answer to this one carrying a Session',
    response: {
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: '5ac1f3b2d49e0f7766c1a28b3d4e5f60',
        SECRET_BLOCK:
          'QXBSvYhf/1nBrLJc3P3osfFQlvqY9i1hMO1SSfqw7lmYlAHDe4RMrbYZUHWQPNnsgB97xjZc4rrALsPNUMmU638H8+VL9z/MhSA4SQeyrS3nAk6SLSZxuhLhnJnmfGRR',
        SRP_B:
          '15f5865dc7cacd730761151cb034ef6658841e38ef2bf6f6f0f310aa9e3c8c309dc0acf8fd1d4f1901d39b1a3323cf0548ec45ff9271449bff237185226b9a07d51a2b1f12afb5651310c18eda02476d45b816c07d2c3359cd93f4a08d716acaad3f7b9268b043c0e5db24c887c6b9ae5f03bcfeec326997bee928d7c2d09cc4abf55b577a0255e9472e1b29992189c56de2d66e86386550d2d55dc5e22b8511f4e3d5159e7b506720b9aca50f16bf4c9dede046b2084add951753202e27315499391f31b62861096b1a1311bd0a5a26a6c0402efe06aa38756bf529e460bcbe0b5fb70631f1de3dcb424105d7e0a9df7591e53145316f2118e7c12c1ca49db531fb1d3d284bc5bef6890a6386fe51e2ff2ea5f2bca2bc0b92e2f2b0b91c0b6aa40a024751d35e83f85f54aeb952cdc86aa4fe61aee88c642a8966a2c658eb00c68684ff4bad0989e6806bb6ab44dcd1a24136b68d80f7fddc68c6a94ead7d7a5820b83b26eb784cc678ebdeaedeba5f3501d26f3422748129efb71e6da3b39f',
        USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeVWqji0aeTzDoc4Oxee_f3iT40LWqoRTS5M3I4C49xe-aOhN9ESy3O4xRGvw',
    },
  },
  'user-srp-auth': {
    source:
      'HTTP capture of a live pool from August 2023 in a public write-up: five parameters and NO Session member',
    response: {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: '5ac1f3b2d49e0f7766c1a28b3d4e5f60',
        SECRET_BLOCK:
          'QXBSvYhf/1nBrLJc3P3osfFQlvqY9i1hMO1SSfqw7lmYlAHDe4RMrbYZUHWQPNnsgB97xjZc4rrALsPNUMmU638H8+VL9z/MhSA4SQeyrS3nAk6SLSZxuhLhnJnmfGRR',
        SRP_B:
          '15f5865dc7cacd730761151cb034ef6658841e38ef2bf6f6f0f310aa9e3c8c309dc0acf8fd1d4f1901d39b1a3323cf0548ec45ff9271449bff237185226b9a07d51a2b1f12afb5651310c18eda02476d45b816c07d2c3359cd93f4a08d716acaad3f7b9268b043c0e5db24c887c6b9ae5f03bcfeec326997bee928d7c2d09cc4abf55b577a0255e9472e1b29992189c56de2d66e86386550d2d55dc5e22b8511f4e3d5159e7b506720b9aca50f16bf4c9dede046b2084add951753202e27315499391f31b62861096b1a1311bd0a5a26a6c0402efe06aa38756bf529e460bcbe0b5fb70631f1de3dcb424105d7e0a9df7591e53145316f2118e7c12c1ca49db531fb1d3d284bc5bef6890a6386fe51e2ff2ea5f2bca2bc0b92e2f2b0b91c0b6aa40a024751d35e83f85f54aeb952cdc86aa4fe61aee88c642a8966a2c658eb00c68684ff4bad0989e6806bb6ab44dcd1a24136b68d80f7fddc68c6a94ead7d7a5820b83b26eb784cc678ebdeaedeba5f3501d26f3422748129efb71e6da3b39f',
        USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
    },
  },
} satisfies Record<string, Fixture>;
