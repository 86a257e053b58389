'use client';
import { type ContactOptions, type ContactSection, useContact } from '../use-contact.ts';

/** State and actions of the section `phone`, without its markup. */
export const usePhone = (options: ContactOptions): ContactSection =>
  useContact('phone_number', options);
