'use client';
import { view } from '../view.tsx';

// Seldom seen, so their code is loaded when they are.
export const ResetPassword = view(() => import('./reset-password.tsx'));
export const ConfirmSignUp = view(() => import('./confirm-sign-up.tsx'));
export const RememberDevice = view(() => import('./remember-device.tsx'));
