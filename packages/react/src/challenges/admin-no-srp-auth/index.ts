export { messages } from './admin-no-srp-auth.messages.ts';
export { AdminNoSrpAuth, AdminNoSrpAuth as default } from './admin-no-srp-auth.tsx';
export { useAdminNoSrpAuth } from './use-admin-no-srp-auth.ts';
