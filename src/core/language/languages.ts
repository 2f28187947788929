import type { CitationForm } from '../citation/formats/form';
import { brackets } from '../citation/formats/generalForms';
import { addedLanguage } from './added/added';
import { asciidoc } from './asciidoc/asciidoc';
import type { DocumentLanguage } from './documentLanguage';
import { gitCommit } from './gitCommit/gitCommit';
import { html } from './html/html';
import { latex } from './latex/latex';
import { markdown } from './markdown/markdown';
import { myst } from './myst/myst';
import { org } from './org/org';
import { plainText } from './plainText/plainText';
import { quarto } from './quarto/quarto';
import { restructuredText } from './restructuredText/restructuredText';
import { typst } from './typst/typst';
import { wikitext } from './wikitext/wikitext';

/** A supported language, with the facts that are needed before its code is loaded. */
interface ServedLanguage {
	/** Its language identifiers in VS Code. */
	readonly ids: readonly [string, ...string[]];
	/**
	 * Its identifiers in other editors: the file types of Vim, as nvim-lspconfig maps them for LTeX, the languages of Helix, and the modes
	 * of Emacs without “-mode”, as Eglot sends them. Absent if they are those of VS Code.
	 */
	readonly idsElsewhere?: readonly string[];
	/** Its file extensions, for files that are not open. VS Code may know more. */
	readonly fileExtensions: readonly string[];
	/** The characters at which to request completions of citation keys; absent if citations have no keys. */
	readonly keyTriggers?: readonly string[];
	readonly load: () => DocumentLanguage;
}

// The build loads these imports at first use, so that only the languages of open documents are loaded.
const SERVED: readonly ServedLanguage[] = [
	{
		ids: ['markdown'],
		idsElsewhere: ['md', 'gfm', 'pandoc'],
		fileExtensions: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn'],
		keyTriggers: ['@', '{', '`'],
		load: () => markdown,
	},
	{ ids: ['myst'], fileExtensions: ['.myst'], keyTriggers: ['@', '{', '`', ','], load: () => myst },
	{ ids: ['quarto'], fileExtensions: ['.qmd'], keyTriggers: ['@', '{'], load: () => quarto },
	{ ids: ['rmd'], fileExtensions: ['.rmd', '.Rmd'], keyTriggers: ['@', '{'], load: () => quarto },
	{ ids: ['latex', 'tex'], idsElsewhere: ['plaintex'], fileExtensions: ['.tex', '.ltx'], keyTriggers: ['{', ','], load: () => latex },
	{ ids: ['plaintext'], idsElsewhere: ['text'], fileExtensions: ['.txt'], load: () => plainText },
	{ ids: ['asciidoc'], fileExtensions: ['.adoc', '.asciidoc'], keyTriggers: ['[', ','], load: () => asciidoc },
	{ ids: ['restructuredtext'], idsElsewhere: ['rst'], fileExtensions: ['.rst'], keyTriggers: ['`', ','], load: () => restructuredText },
	{ ids: ['typst'], fileExtensions: ['.typ'], keyTriggers: ['@', '<'], load: () => typst },
	{ ids: ['org'], fileExtensions: ['.org'], keyTriggers: ['@'], load: () => org },
	{ ids: ['html'], fileExtensions: ['.html', '.htm', '.xhtml'], load: () => html },
	{ ids: ['wikitext'], fileExtensions: ['.wikitext', '.mediawiki', '.wiki', '.mw', '.wt'], load: () => wikitext },
	{ ids: ['git-commit'], idsElsewhere: ['gitcommit'], fileExtensions: [], load: () => gitCommit },
];

const HTML_START = /^\s*<(?:!doctype html|(?:html|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|span|meta)[\s>])/i;

const BY_ID: ReadonlyMap<string, ServedLanguage> = new Map(SERVED.flatMap(language => language.ids.map(id => [id, language])));

/** The identifiers of the supported languages. */
export const SERVED_IDS: readonly string[] = [...BY_ID.keys()];

/** The identifiers of languages whose citations have keys, with the characters that can start a key. */
export const KEY_TRIGGERS: ReadonlyMap<string, readonly string[]> = new Map(
	SERVED.flatMap(({ ids, keyTriggers }) => (keyTriggers ? ids.map(id => [id, keyTriggers] as const) : [])),
);

/** The identifiers of languages whose citations have keys. */
export const IDS_WITH_KEYS: readonly string[] = [...KEY_TRIGGERS.keys()];

/** The file extensions of each supported language, with the identifier that such a file gets. */
export const FILE_EXTENSIONS: readonly (readonly [id: string, fileExtensions: readonly string[]])[] = SERVED.map(({ ids: [id], fileExtensions }) => [
	id,
	fileExtensions,
]);

/**
 * Returns the language with a VS Code identifier. An unsupported language gets its prose ranges from `addedLanguage`, and the citations of
 * plain text.
 */
export function documentLanguageOf(id: string): DocumentLanguage {
	return BY_ID.get(id)?.load() ?? addedLanguage(id);
}

const SERVED_ID_ELSEWHERE: ReadonlyMap<string, string> = new Map(
	SERVED.flatMap(({ ids: [id], idsElsewhere = [] }) => idsElsewhere.map(other => [other, id])),
);

/** Returns the identifier in VS Code of the language that any editor names; `undefined` if the language is not served. */
export function servedIdOf(name: string): string | undefined {
	return BY_ID.has(name) ? name : SERVED_ID_ELSEWHERE.get(name);
}

/**
 * Returns the language of a text with the identifier that VS Code gives it. Plain text that begins with a tag of HTML, such as a page
 * pasted into a new document, is read as HTML.
 */
export function documentLanguageOfText(id: string, text: string): DocumentLanguage {
	return documentLanguageOf(id === 'plaintext' && HTML_START.test(text) ? 'html' : id);
}

/** Returns the language of a file by its extension, in any case, or plain text if the extension is unknown. */
export function documentLanguageOfFile(path: string): DocumentLanguage {
	const name = path.toLowerCase();
	return SERVED.find(({ fileExtensions }) => fileExtensions.some(fileExtension => name.endsWith(fileExtension.toLowerCase())))?.load() ?? plainText;
}

/** Returns all named citation forms: those of every language, and the reference in brackets. */
export function citationForms(): readonly CitationForm[] {
	return [...new Set(SERVED.flatMap(({ load }) => load().citation.forms)), brackets];
}
