import { startSrp } from '../../../packages/core/src/srp/index.ts';
import * as challenge from '../challenge.mjs';

export const handshake = () => startSrp().claim(challenge);
