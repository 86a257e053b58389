export { messages } from './sms-otp.messages.ts';
export { SmsOtp, SmsOtp as default } from './sms-otp.tsx';
export { useSmsOtp } from './use-sms-otp.ts';
