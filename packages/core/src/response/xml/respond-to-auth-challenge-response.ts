import { build } from '../build.ts';
import { tagError } from '../operation-error.ts';
import {
  type RespondToAuthChallengeError,
  type RespondToAuthChallengeResponse,
  respondToAuthChallengeErrors,
} from '../respond-to-auth-challenge-response.ts';
import { respondToAuthChallengeResponse as shape } from '../shapes.ts';
import { parseXml } from './parse-xml.ts';
import { xmlSource } from './xml-source.ts';

/**
 * Reads a RespondToAuthChallenge response from an XML element. The root's children are the members;
 * the root's name does not matter. It ignores prefixes, attributes and unknown elements, rejects
 * repeated members and never expands entities of a DTD. Install `fast-xml-parser`, an optional peer
 * dependency.
 * @throws {ResponseFormatError} naming the member, or with an empty path for malformed XML.
 * Source: awso's Values.RespondToAuthChallengeResponse; it cannot read maps.
 */
export function fromXml(xml: string): RespondToAuthChallengeResponse {
  return build(shape, parseXml(xml), xmlSource) as RespondToAuthChallengeResponse;
}

/**
 * Reads a response from its full text, including the prolog.
 * @throws {ResponseFormatError} as `fromXml`.
 */
export const fromString: (text: string) => RespondToAuthChallengeResponse = fromXml;

/**
 * Tags an error of RespondToAuthChallenge by its code, matched exactly, and its body as XML. It
 * keeps the body of an unknown code as text.
 * @throws {ResponseFormatError} if the body of a modeled code has the wrong shape.
 */
export function errorFromXml(code: string, xml: string): RespondToAuthChallengeError {
  return tagError(respondToAuthChallengeErrors, code, xml, (shape) =>
    build(shape, parseXml(xml), xmlSource),
  );
}
