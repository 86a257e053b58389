export { PasskeyOffer, type PasskeyOfferProps } from './passkey-offer.tsx';
export type { SilentRegistration } from './silent-registration.ts';
export {
  type PasskeyOfferOptions,
  type PasskeyOfferState,
  usePasskeyOffer,
} from './use-passkey-offer.ts';
