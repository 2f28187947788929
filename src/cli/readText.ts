import { oneLine } from '../core/shownText';
import type { Machine } from './command';

/** The text of a file, without its byte order mark, or why it could not be read. */
export type TextOrProblem = { readonly text: string } | { readonly problem: string };

/** Reads a text file in UTF-8, or in UTF-16 with a byte order mark. Never rejects. */
export async function readText({ read }: Machine, path: string): Promise<TextOrProblem> {
	let bytes: Uint8Array;
	try {
		bytes = await read(path);
	} catch (error) {
		return { problem: REASONS[codeOf(error)] ?? oneLine(error instanceof Error ? error.message : String(error)) };
	}
	const encoding = bytes[0] === 0xFF && bytes[1] === 0xFE ? 'utf-16le' : bytes[0] === 0xFE && bytes[1] === 0xFF ? 'utf-16be' : 'utf-8';
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
	} catch {
		return { problem: 'it is not text in UTF-8. Save it in this encoding.' };
	}
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file.',
	EISDIR: 'it is a folder.',
	EACCES: 'you are not allowed to read it.',
};

function codeOf(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
