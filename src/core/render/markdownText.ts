import { escapeMarkdown as escapeSource } from '../markdown/escapeMarkdown';

/** Characters that order text or hide in it, tags, control characters, and halves of characters: they have no place in a name or a sentence. */
const INVISIBLE = new RegExp([
	'[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F]',
	'[\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]|\\uDB40[\\uDC00-\\uDC7F]',
	'[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
].join('|'), 'g');

/** What Markdown as VS Code renders it could read as syntax, theme icons included. */
const SYNTAX = /[\\`*_{}[\]()#+\-.!~<>&$|:@]/g;

/**
 * Text as Markdown that shows exactly this text, on one line: no link, image, icon, HTML or heading
 * can come out of it, and a bare address stays plain text.
 */
export function escapeMarkdown(text: string): string {
	return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(SYNTAX, character => ENTITIES[character] ?? `\\${character}`);
}

// A backslash is not enough where VS Code's own extensions to Markdown read on after it.
const ENTITIES: Readonly<Record<string, string>> = {
	'<': '&lt;', '>': '&gt;', '&': '&amp;', $: '&#36;', ':': '&#58;', '@': '&#64;',
};

/**
 * Text to be read as the source of a Markdown document, on one line: it stays readable, and when the
 * document is rendered it shows this text and no markup. For the middle of a line.
 */
export function escapeInSource(text: string): string {
	return escapeSource(text.replace(INVISIBLE, '').replace(/\s+/g, ' '));
}

/** Our own Markdown cut down to its words, for places that show no markup. */
export function plainText(markdown: string): string {
	return markdown
		.replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
		.replace(/\*\*(?=\S)((?:[^*]|\*[^*])*)(?<=\S)\*\*/g, '$1')
		.replace(/__(?=\S)((?:[^_]|_[^_])*)(?<=\S)__/g, '$1')
		.replace(/\*(?=[^\s*])([^*]*)(?<=\S)\*/g, '$1')
		.replace(/`(?=[^\s`])([^`]*)(?<=\S)`/g, '$1')
		.replace(/\\([\\`*_{}[\]()#+\-.!~<>&$|])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}
