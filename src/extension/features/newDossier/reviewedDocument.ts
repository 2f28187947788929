import * as vscode from 'vscode';
import { nameOf } from '../../platform/files/files';
import { sha256 } from '../../platform/sources/sha256';

/** A document as it was read for a review. */
export interface ReviewedDocument {
	readonly name: string;
	readonly uri: string;
	readonly languageId: string;
	readonly text: string;
	/** The part that is reviewed; the whole if absent. */
	readonly range?: { readonly start: number; readonly end: number };
}

/** Reads the document of an editor, or the part of it that is selected. */
export function documentIn({ document, selection }: vscode.TextEditor): ReviewedDocument {
	const range = selection.isEmpty ? undefined : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
	return { name: nameOf(document.uri) || document.uri.path, uri: document.uri.toString(), languageId: document.languageId, text: document.getText(), ...(range && { range }) };
}

/**
 * Returns the identifier under which the review of a document is kept: that of its file, whatever the text. The next document without a file
 * gets the same URI, so its text counts, as does that of a selection.
 */
export async function reviewIdOf({ uri, text, range }: ReviewedDocument): Promise<string> {
	const part = range ? text.slice(range.start, range.end) : uri.startsWith('untitled:') ? text : '';
	const bytes = new TextEncoder().encode(`${uri}\n${part}`);
	return await sha256(bytes) ?? weakHash(bytes);
}

/** An FNV hash with as many digits, where the browser offers no better one. */
function weakHash(bytes: Uint8Array): string {
	let hash = 0xCBF29CE484222325n;
	for (const byte of bytes) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001B3n);
	}
	return hash.toString(16).padStart(64, '0');
}
