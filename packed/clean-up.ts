import { rmSync } from 'node:fs';
import type { FullResult } from '@playwright/test/reporter';
import { packedIn } from './packages.ts';

/** Keeps the packages and the apps after a failure, so that you can look at them. */
export default class CleanUp {
  onEnd({ status }: FullResult): void {
    if (packedIn() === '') return;
    if (status === 'passed') rmSync(packedIn(), { recursive: true, force: true });
    else console.error(`What was packed and installed is in ${packedIn()}.`);
  }
}
