'use client';
import { type ContactOptions, type ContactSection, useContact } from '../use-contact.ts';

/** State and actions of the section `email`, without its markup. */
export const useEmail = (options: ContactOptions): ContactSection => useContact('email', options);
