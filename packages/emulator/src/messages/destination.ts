import type { Medium } from './message.ts';

export function deliveryParameters(destination: string, medium: Medium): Record<string, string> {
  return {
    CODE_DELIVERY_DELIVERY_MEDIUM: medium,
    CODE_DELIVERY_DESTINATION: mask(destination, medium),
  };
}

/** Returns `CodeDeliveryDetails` that look real for a name that nobody has. */
export const simulatedDeliveryDetails = (name: string) =>
  deliveryDetails(simulatedEmail(name), 'EMAIL');

/** Returns an address as it is, and any other name as an address. */
export const simulatedEmail = (name: string): string =>
  name.includes('@') ? name : `${name}@example.com`;

/** Returns the `CodeDeliveryDetails` of codes for sign-up, reset and attributes. */
export const deliveryDetails = (destination: string, medium: Medium) => ({
  AttributeName: medium === 'SMS' ? 'phone_number' : 'email',
  DeliveryMedium: medium,
  Destination: mask(destination, medium),
});

/** Masks a destination as Cognito does: `+*******1234`, `d***@e***`. */
function mask(destination: string, medium: Medium): string {
  if (medium === 'SMS')
    return `+${'*'.repeat(Math.max(0, destination.length - 5))}${destination.slice(-4)}`;
  const [local = '', domain = ''] = destination.split('@');
  return `${firstCharacter(local)}***@${firstCharacter(domain)}***`;
}

const firstCharacter = (text: string): string => Array.from(text)[0] ?? '*';
