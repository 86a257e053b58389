export { messages } from './email-otp.messages.ts';
export { EmailOtp, EmailOtp as default } from './email-otp.tsx';
export { useEmailOtp } from './use-email-otp.ts';
