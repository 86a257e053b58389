import { deliver } from '../messages/deliver.ts';
import { deliveryDetails } from '../messages/destination.ts';
import type { Message } from '../messages/message.ts';
import type { Service } from '../service.ts';

/** An attribute that codes can be sent to. */
export type Channel = 'email' | 'phone_number';

export const isChannel = (name: string): name is Channel =>
  name === 'email' || name === 'phone_number';

/** Sends a message to an address or number, and returns its `CodeDeliveryDetails`. */
export async function deliverTo(
  channel: Channel,
  service: Service,
  message: Omit<Message, 'medium'>,
): Promise<ReturnType<typeof deliveryDetails>> {
  const medium = channel === 'email' ? 'EMAIL' : 'SMS';
  await deliver(service, { ...message, medium });
  return deliveryDetails(message.to, medium);
}
