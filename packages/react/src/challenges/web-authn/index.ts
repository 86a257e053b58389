export { browserPrompt, type PasskeyPrompt } from './passkey-prompt.ts';
export { useWebAuthn, type WebAuthnForm, type WebAuthnProps } from './use-web-authn.ts';
export { messages } from './web-authn.messages.ts';
export { WebAuthn, WebAuthn as default } from './web-authn.tsx';
