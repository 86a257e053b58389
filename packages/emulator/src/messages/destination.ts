import type { Medium } from './message.ts';

export function deliveryParameters(destination: string, medium: Medium): Record<string, string> {
  return {
    CODE_DELIVERY_DELIVERY_MEDIUM: medium,
    CODE_DELIVERY_DESTINATION: mask(destination, medium),
  };
}

/** `CodeDeliveryDetails` for a name that no user has: a user's could look the same. */
export const simulatedDeliveryDetails = (name: string) =>
  deliveryDetails(simulatedEmail(name), 'EMAIL');

/** An address stays as it is; any other name gets a domain. */
export const simulatedEmail = (name: string): string =>
  name.includes('@') ? name : `${name}@example.com`;

/** `CodeDeliveryDetails` of sign-up, reset and attribute checks. */
export const deliveryDetails = (destination: string, medium: Medium) => ({
  AttributeName: medium === 'SMS' ? 'phone_number' : 'email',
  DeliveryMedium: medium,
  Destination: mask(destination, medium),
});

/** `+*******1234` and `d***@e***`, the marks the service puts on a destination. */
function mask(destination: string, medium: Medium): string {
  if (medium === 'SMS')
    return `+${'*'.repeat(Math.max(0, destination.length - 5))}${destination.slice(-4)}`;
  const [local = '', domain = ''] = destination.split('@');
  return `${first(local)}***@${first(domain)}***`;
}

const first = (text: string): string => Array.from(text)[0] ?? '*';
