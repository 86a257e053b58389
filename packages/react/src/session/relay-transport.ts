export { relayTransport } from '@countersign/core/transport';
