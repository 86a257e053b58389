/**
 * What the SDK has and the model that model.mjs reads does not have yet, as the API reference
 * describes it. An entry that the model has by now makes model.mjs fail, so that it is removed here.
 */

/** Members of structures of the model. */
export const addedMembers = {
  CreateIdentityProviderRequest: { AcrMapping: 'AcrMappingType' },
  UpdateIdentityProviderRequest: { AcrMapping: 'AcrMappingType' },
  CreateUserPoolRequest: {
    AcrConfiguration: 'AcrConfigurationType',
    DcrConfiguration: 'DcrConfigurationType',
  },
  UpdateUserPoolRequest: {
    AcrConfiguration: 'AcrConfigurationType',
    DcrConfiguration: 'DcrConfigurationType',
  },
  ListUserPoolClientsRequest: { ClientType: 'ClientTypeType' },
  RevokeTokenRequest: { RevokeAssociatedSessions: 'RevokeAssociatedSessionsType' },
};

/** Inputs of operations that the model does not have. */
export const addedInputs = Object.fromEntries(
  [
    'AdminListUserSessions',
    'AdminRevokeUserSession',
    'GetUserPoolClientSessionConfiguration',
    'GetUserPoolSessionConfiguration',
    'ListUserSessions',
    'RevokeUserSession',
    'SetUserPoolClientSessionConfiguration',
    'SetUserPoolSessionConfiguration',
  ].map((operation) => [operation, `${operation}Request`]),
);

const pool = { UserPoolId: 'UserPoolIdType' };
const client = { ...pool, ClientId: 'ClientIdType' };
const target = { ...pool, Username: 'UsernameType' };
const revocation = {
  SessionId: 'SessionIdType',
  RevokeAssociatedSessions: 'RevokeAssociatedSessionsType',
};

const structure = (members, required = Object.keys(members)) => ({
  type: 'structure',
  members,
  required,
});

export const addedShapes = {
  AcrConfigurationType: { type: 'map', key: 'StringType', of: 'AcrLevelConfigType' },
  AcrLevelConfigType: structure({ AcrValue: 'AcrValueType' }),
  AcrMappingType: { type: 'map', key: 'StringType', of: 'StringType' },
  AcrValueType: { type: 'string', min: 1, max: 64, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' },
  ClientTypeType: { type: 'string', enum: ['REGULAR', 'DCR'] },
  DcrConfigurationType: structure(
    {
      EnableStatus: 'StatusType',
      OpenDcrEnabled: 'BooleanType',
      AuthenticatedGrantTypes: 'OAuthFlowsType',
      OpenDcrGrantTypes: 'OAuthFlowsType',
      AllowedScopes: 'ScopeListType',
    },
    [],
  ),
  RevokeAssociatedSessionsType: { type: 'string', enum: ['NONE', 'LINKED'] },
  // The reference gives the form in words only: 28 characters that begin with tkn or sso.
  SessionIdType: { type: 'string' },
  UserSessionTrackingType: { type: 'string', enum: ['ENABLED', 'DISABLED'] },
  MaxPerUserType: { type: 'integer', min: 1, max: 100 },
  MaxValidityMinutesType: { type: 'integer', min: 0, max: 129_600 },
  UserPoolTokenSessionConfigType: structure({ MaxPerUser: 'MaxPerUserType' }),
  ClientSSOSessionConfigType: structure({ MaxValidityMinutes: 'MaxValidityMinutesType' }),
  AdminListUserSessionsRequest: structure(
    { ...target, NextToken: 'PaginationKey' },
    Object.keys(target),
  ),
  AdminRevokeUserSessionRequest: structure({ ...target, ...revocation }, [
    ...Object.keys(target),
    'SessionId',
  ]),
  GetUserPoolClientSessionConfigurationRequest: structure(client),
  GetUserPoolSessionConfigurationRequest: structure(pool),
  ListUserSessionsRequest: structure(
    { AccessToken: 'TokenModelType', NextToken: 'PaginationKey' },
    ['AccessToken'],
  ),
  RevokeUserSessionRequest: structure({ AccessToken: 'TokenModelType', ...revocation }, [
    'AccessToken',
    'SessionId',
  ]),
  SetUserPoolClientSessionConfigurationRequest: structure({
    ...client,
    SSOSession: 'ClientSSOSessionConfigType',
  }),
  SetUserPoolSessionConfigurationRequest: structure({
    ...pool,
    UserSessionTracking: 'UserSessionTrackingType',
    TokenSession: 'UserPoolTokenSessionConfigType',
  }),
};
