/** What a page uses of the library. A bundler leaves out the rest of it, which an import on demand keeps. */
export {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  customFetch,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
