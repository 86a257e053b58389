import { build } from '../build.ts';
import {
  type InitiateAuthError,
  type InitiateAuthResponse,
  initiateAuthErrors,
} from '../initiate-auth-response.ts';
import { tagError } from '../operation-error.ts';
import { initiateAuthResponse as shape } from '../shapes.ts';
import { parseXml } from './parse-xml.ts';
import { xmlSource } from './xml-source.ts';

/**
 * Reads an InitiateAuth response from an XML element. The root's children are the members; the
 * root's name does not matter. It ignores prefixes, attributes and unknown elements, rejects
 * repeated members and never expands entities of a DTD. Install `fast-xml-parser`, an optional peer
 * dependency.
 * @throws {ResponseFormatError} naming the member, or with an empty path for malformed XML.
 * Source: awso's Values.InitiateAuthResponse; it cannot read maps.
 */
export function fromXml(xml: string): InitiateAuthResponse {
  return build(shape, parseXml(xml), xmlSource) as InitiateAuthResponse;
}

/**
 * Reads a response from its full text, including the prolog.
 * @throws {ResponseFormatError} as `fromXml`.
 */
export const fromString: (text: string) => InitiateAuthResponse = fromXml;

/**
 * Tags an error of InitiateAuth by its code, matched exactly, and its body as XML. It keeps the
 * body of an unknown code as text.
 * @throws {ResponseFormatError} if the body of a modeled code has the wrong shape.
 */
export function errorFromXml(code: string, xml: string): InitiateAuthError {
  return tagError(initiateAuthErrors, code, xml, (details) =>
    build(details, parseXml(xml), xmlSource),
  );
}
