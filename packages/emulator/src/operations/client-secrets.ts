import type { ClientSecret } from '../model/client.ts';
import { makeSecret } from '../pools/client-secrets.ts';
import { makeClientSecret } from '../pools/client-settings.ts';
import { adminClient } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { invalidParameter, limitExceeded, resourceNotFound } from '../service-error.ts';
import type { Operations } from './call.ts';

/** Source: API reference, AddUserPoolClientSecret. */
const maxSecrets = 2;

/** A client may have two secrets while an app changes from one to the other. */
export const clientSecretOperations = {
  AddUserPoolClientSecret({ service, input }) {
    const { client } = adminClient(service.state, input);
    if (client.secrets.length === 0)
      throw invalidParameter('The client has no secret, so it is a public client.');
    if (client.secrets.length >= maxSecrets)
      throw limitExceeded('Maximum number of secrets of this client reached.');
    const own = input.optionalText('ClientSecret');
    const value = own ?? makeClientSecret();
    const secret = makeSecret(client.id, client.secrets, value, service.clock.now());
    client.secrets.push(secret);
    return {
      ClientSecretDescriptor: {
        ...describe(secret),
        ...(own === undefined && { ClientSecretValue: value }),
      },
    };
  },

  ListUserPoolClientSecrets: ({ service, input }) => ({
    ClientSecrets: adminClient(service.state, input).client.secrets.map(describe),
  }),

  DeleteUserPoolClientSecret({ service, input }) {
    const { client } = adminClient(service.state, input);
    const id = input.text('ClientSecretId');
    const left = client.secrets.filter((secret) => secret.id !== id);
    if (left.length === client.secrets.length)
      throw resourceNotFound('The client has no such secret.');
    if (left.length === 0) throw invalidParameter('The last secret of a client cannot be deleted.');
    client.secrets = left;
    return {};
  },
} satisfies Operations;

const describe = ({ id, createdAt }: ClientSecret) => ({
  ClientSecretId: id,
  ClientSecretCreateDate: epochSeconds(createdAt),
});
