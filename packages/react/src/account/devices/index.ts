export { messages } from './devices.messages.ts';
export { Devices, Devices as default, type DevicesProps } from './devices.tsx';
export { type DevicesOptions, type DevicesSection, useDevices } from './use-devices.ts';
