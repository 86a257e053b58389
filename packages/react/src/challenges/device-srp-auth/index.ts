export { messages } from './device-srp-auth.messages.ts';
export { DeviceSrpAuth, DeviceSrpAuth as default } from './device-srp-auth.tsx';
export { useDeviceSrpAuth } from './use-device-srp-auth.ts';
