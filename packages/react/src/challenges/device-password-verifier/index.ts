export { messages } from './device-password-verifier.messages.ts';
export {
  DevicePasswordVerifier,
  DevicePasswordVerifier as default,
} from './device-password-verifier.tsx';
export { useDevicePasswordVerifier } from './use-device-password-verifier.ts';
