import { escapeMarkdown as escapeSource } from '../markdown/escapeMarkdown';

/**
 * Characters that reorder or hide text: bidirectional controls, tag characters, control characters and unpaired surrogates.
 * None belongs in a name or a sentence.
 */
const INVISIBLE = new RegExp([
	'[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F]',
	'[\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]|\\uDB40[\\uDC00-\\uDC7F]',
	'[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
].join('|'), 'g');

/** Characters that VS Code's Markdown renderer may read as syntax, including theme icons. */
const SYNTAX = /[\\`*_{}[\]()#+\-.!~<>&$|:@]/g;

/**
 * Escapes text as Markdown on one line that renders as exactly this text: it cannot create a link, image, icon, HTML or
 * heading, and a bare address stays plain text.
 */
export function escapeForCard(text: string): string {
	return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(SYNTAX, character => ENTITIES[character] ?? `\\${character}`);
}

// VS Code's extensions to Markdown ignore backslash escapes of these characters.
const ENTITIES: Readonly<Record<string, string>> = {
	'<': '&lt;', '>': '&gt;', '&': '&amp;', $: '&#36;', ':': '&#58;', '@': '&#64;',
};

/**
 * Escapes text for the middle of a line of Markdown source that people read. It stays readable, and renders as this text without markup.
 */
export function escapeInSource(text: string): string {
	return escapeSource(text.replace(INVISIBLE, '').replace(/\s+/g, ' '));
}

/** The characters that a backslash escapes in Markdown, as far as they can be markup. */
const ESCAPABLE = '\\`*_{}[]()#+-.!~<>&$|';
/** Stand for escaped characters while markup is stripped: Unicode promises that no text contains them (section 23.7). */
const NONCHARACTER = 0xFDD0;

/** Strips the markup of a dossier's Markdown, for places that show plain text. */
export function withoutMarkup(markdown: string): string {
	return markdown
		.replace(/\\([\\`*_{}[\]()#+\-.!~<>&$|])/g, (_, character: string) =>
			String.fromCharCode(NONCHARACTER + ESCAPABLE.indexOf(character)),
		)
		.replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
		.replace(/\*\*(?=\S)((?:[^*]|\*[^*])*)(?<=\S)\*\*/g, '$1')
		.replace(/__(?=\S)((?:[^_]|_[^_])*)(?<=\S)__/g, '$1')
		.replace(/\*(?=[^\s*])([^*]*)(?<=\S)\*/g, '$1')
		.replace(/`(?=[^\s`])([^`]*)(?<=\S)`/g, '$1')
		.replace(/[\uFDD0-\uFDE4]/g, character => ESCAPABLE.charAt(character.charCodeAt(0) - NONCHARACTER))
		.replace(/\s+/g, ' ')
		.trim();
}
