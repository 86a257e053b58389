import { ServiceError as Read } from './service-error.ts';

// The package's entry takes the class from here. What an entry re-exports from a file that is used
// elsewhere counts, for esbuild, as part of the first load; this comes with the first call.
export const ServiceError: typeof Read = Read;
export type ServiceError = Read;
