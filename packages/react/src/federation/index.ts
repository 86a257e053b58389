export { createFederation, type FederationOptions } from './create-federation.ts';
export type { FederationMessages } from './english.ts';
export { ProviderButtons, type ProviderButtonsProps } from './provider-buttons.tsx';
export type { ProviderOption } from './provider-option.ts';
export { type UsedFederation, useFederation } from './use-federation.ts';
