import { pseudo } from '../../pseudo.ts';
import { english, type FederationMessages } from '../english.ts';

/** No language: English that looks foreign and is longer, to test with. */
const enXA: FederationMessages = Object.fromEntries(
  Object.entries(english).map(([group, texts]) => [group, pseudo(texts)]),
  // Every group, with the keys and placeholders it has.
) as unknown as FederationMessages;

export default enXA;
