import { pseudo } from '../../pseudo.ts';
import { english, type SignUpMessages } from '../english.ts';

/** No language: English that looks foreign and is longer, to test with. */
const enXA = {
  signUp: pseudo(english.signUp),
  // Every key, with the placeholders it has.
} as unknown as SignUpMessages;

export default enXA;
