import { textOf } from '../http/read-input.ts';
import type { OpenedStep } from './conversation.ts';
import type { PageCall, RelayContext } from './relay-context.ts';

/**
 * Opens the Session that a page sent; `undefined` when it sent none.
 * @throws {Refusal} 400 when this browser did not receive the Session.
 */
export async function previousStep(
  { input, cookies }: Pick<PageCall, 'input' | 'cookies'>,
  { conversation }: Pick<RelayContext, 'conversation'>,
): Promise<OpenedStep | undefined> {
  const sealed = textOf(input, 'Session');
  return sealed === undefined ? undefined : conversation.unwrap(sealed, cookies);
}
