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
 * Reads a InitiateAuth response from an XML element: the root's children are the members, its own name is not
 * looked at. Prefixes, attributes and unknown elements are ignored; a member that comes twice is an
 * error. Entities of a DTD are never expanded. `fast-xml-parser`, an optional peer, has to be installed.
 * @throws {ResponseFormatError} naming the member, or with an empty path for XML that is none.
 * Source: awso's Values.InitiateAuthResponse; there maps could not be read.
 */
export function fromXml(xml: string): InitiateAuthResponse {
  return build(shape, parseXml(xml), xmlSource) as InitiateAuthResponse;
}

/**
 * The same from the response's text as it arrived, prolog and all.
 * @throws {ResponseFormatError} as `fromXml`.
 */
export const fromString: (text: string) => InitiateAuthResponse = fromXml;

/**
 * Tags an error of InitiateAuth by its code, matched exactly, and its body as XML. The body of an unknown code
 * is not parsed but kept as text.
 * @throws {ResponseFormatError} for a modelled code whose body is not what it models.
 */
export function errorFromXml(code: string, xml: string): InitiateAuthError {
  return tagError(initiateAuthErrors, code, xml, (details) =>
    build(details, parseXml(xml), xmlSource),
  );
}
