'use client';
import { type Context, createContext } from 'react';

/** The country that is chosen at first; empty for none. */
export const CountryContext: Context<string> = createContext('');
