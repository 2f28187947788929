import type { ExchangeProblem } from './termBase';

/**
 * Decodes the text of a file, without its byte order mark: in UTF-8, or UTF-16 with that mark, unless another encoding is given. `undefined`
 * if the bytes are not text in it, or it is not known.
 */
export type TextOf = (bytes: Uint8Array, encoding?: string) => string | undefined;

/** The text of a file, and that its encoding was guessed, if it was. */
export type TextOfFile =
	| { readonly text: string; readonly problem?: ExchangeProblem }
	| { readonly text?: undefined; readonly problem: ExchangeProblem };

/** The encoding of files that programs of Windows write in Western languages without saying so. */
const PROBABLE = 'windows-1252';

/**
 * Decodes a file that is not in UTF-8, too: XML in the encoding that it states and, if `guesses` is set, other text in that of Windows,
 * which is reported.
 */
export function textOfFile(bytes: Uint8Array, decode: TextOf, { guesses }: { readonly guesses: boolean }): TextOfFile {
	const stated = statedEncoding(bytes);
	const text = decode(bytes) ?? (stated === undefined ? undefined : decode(bytes, stated));
	if (text !== undefined) {
		return { text };
	}
	const guessed = guesses ? decode(bytes, PROBABLE) : undefined;
	// Bytes that the encoding does not have become control characters.
	return guessed === undefined || /[\0\x7F-\x9F]/.test(guessed)
		? { problem: { code: 'encoding', detail: '' } }
		: { text: guessed, problem: { code: 'guessedEncoding', detail: PROBABLE } };
}

/** How many bytes of XML are searched for its encoding. */
const DECLARATION = 200;

function statedEncoding(bytes: Uint8Array): string | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, DECLARATION));
	return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}
