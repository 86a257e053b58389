import { ServiceError as Read } from './service-error.ts';

// The package's entry takes the class from here. esbuild puts a re-export from a shared file into
// the first load; this file loads with the first call.
export const ServiceError: typeof Read = Read;
export type ServiceError = Read;
