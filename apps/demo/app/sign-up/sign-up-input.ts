import type { Operations } from '@countersign/core/transport';
import { cleanEmail } from '../email-attributes.ts';
import type { Details } from './details-form.tsx';

/** SignUp for the details of a form; without a password where none was chosen. */
export function signUpInput(
  clientId: string,
  { email, givenName, password }: Details,
): Operations['SignUp']['input'] {
  const Username = cleanEmail(email);
  return {
    ClientId: clientId,
    Username,
    ...(password !== undefined && { Password: password }),
    UserAttributes: [
      { Name: 'email', Value: Username },
      { Name: 'given_name', Value: givenName.trim() },
    ],
  };
}
