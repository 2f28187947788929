import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';
import type { KeySyntax } from '../../citation/keys/keySyntax';
import { ADDRESS } from '../../prose/inline';
import { indexAfter } from '../../text/indexFrom';
import { typstLabels } from './labels';

const NAME = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.\\-]*[\\p{L}\\p{N}_\\-])?';

/** Text to skip, and citations. Each alternative matches even if it is not closed. */
const TOKEN = new RegExp([
	'//[^\\n]*', '(?<comment>/\\*)', '(?<raw>`+)', '\\\\[^]', ADDRESS.source,
	`(?<![\\p{L}\\p{N}_.])@(?<key>${NAME})(?:\\[(?<supplement>[^[\\]]{0,300})\\])?`,
	`\\battribution:[ \\t]{0,20}<(?<attributed>${NAME})>`,
	`\\bcite\\([ \\t\\r\\n]{0,20}(?:<(?<cited>${NAME})>|label\\("(?<label>[^"\\\\\\n]{1,300})"\\))(?<rest>[^()[\\]]{0,200}(?:\\[[^[\\]]{0,300}\\])?[^()[\\]]{0,200}\\))?`,
].join('|'), 'gu');

/** Finds and completes citation keys in Typst. */
export const typstKeys: KeySyntax = {
	find: findTypstCitations,
	mayBegin: isAfterAtSign,
	closers: before => (before.endsWith('@') ? ['x'] : ['x', 'x>']),
	isAmbiguous: (text, { start }) => text[start] === '@',
	isOnlyKey: (text, beginning) => ![...typstLabels(text)].some(label => label.startsWith(beginning)),
};

/**
 * Returns the citations of Typst: `@key[p. 3]`, `#cite(<key>, supplement: [p. 3])`, also with `label("key")`, and `attribution: <key>` of a
 * quotation. References to labels have the same form; only the bibliography distinguishes them.
 */
export function findTypstCitations(text: string): readonly DocumentCitation[] {
	const citations: DocumentCitation[] = [];
	const token = new RegExp(TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const { comment, raw, key, label, attributed, cited = label, supplement, rest } = match.groups ?? {};
		if (comment !== undefined) {
			token.lastIndex = indexAfter(text, '*/', token.lastIndex);
		} else if (raw !== undefined && raw.length !== 2) {
			token.lastIndex = indexAfter(text, raw, token.lastIndex);
		} else if (attributed !== undefined) {
			const start = match.index + match[0].indexOf('<') + 1;
			citations.push(citation(start - 1, `<${attributed}>`, keyAt(start, attributed, '')));
		} else if (key !== undefined) {
			citations.push(citation(match.index, match[0], keyAt(match.index + 1, key, supplement ?? '')));
		} else if (cited !== undefined) {
			const start = match.index + match[0].indexOf(label === undefined ? '<' : '"') + 1;
			const from = text[match.index - 1] === '#' ? match.index - 1 : match.index;
			citations.push(
				citation(from, text.slice(from, token.lastIndex), keyAt(start, cited, /\[([^[\]]*)\]/.exec(rest ?? '')?.[1] ?? '')),
			);
		}
	}
	return citations;
}

function citation(start: number, whole: string, key: DocumentKey): DocumentCitation {
	return { start, end: start + whole.length, keys: [key] };
}

function keyAt(start: number, key: string, locator: string): DocumentKey {
	return { key, start, end: start + key.length, locator: locator.trim() };
}

function isAfterAtSign(before: string): boolean {
	return /(?:^|[^\p{L}\p{N}_.])@[\p{L}\p{N}_:.-]*$|cite\([ \t\r\n]{0,20}<[\p{L}\p{N}_:.-]*$/u.test(before.slice(-300));
}
