'use client';
import { useState } from 'react';
import { codeInPaste } from './clean-code.ts';
import { type CodeForm, type TypedCodeOptions, useTypedCode } from './use-typed-code.ts';
import { useWebOtp } from './use-web-otp.ts';

export interface CodeOptions extends TypedCodeOptions {
  /** True if the code arrives by text message, so that the browser may fill it in. */
  byText?: boolean | undefined;
}

/** A form with one code. */
export function useCode({ byText = false, ...options }: CodeOptions): CodeForm {
  const { fill, typedIn, ...form } = useTypedCode(options);
  const [filled, setFilled] = useState(false);
  useWebOtp(byText && !form.pending, (received) => {
    const code = codeInPaste(received);
    // Do not overwrite what the user typed or is composing.
    if (!code.startsWith(typedIn('code'))) return;
    fill('code', code);
    setFilled(true);
  });
  return { ...form, code: { ...form.code, filled } };
}
