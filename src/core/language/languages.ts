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

/** A language served, with what an editor that starts needs to know of it. */
interface ServedLanguage {
	/** Its identifiers in VS Code. */
	readonly ids: readonly [string, ...string[]];
	/** How the names of its files end, for files that no editor has opened; VS Code may know more. */
	readonly endings: readonly string[];
	/** What may begin a citation key as it is typed, character by character; absent where citations have no keys. */
	readonly keyTriggers?: readonly string[];
	readonly load: () => DocumentLanguage;
}

// The build evaluates what is imported here when it is first used, so that only the languages that are open are loaded.
const SERVED: readonly ServedLanguage[] = [
	{ ids: ['markdown'], endings: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn'], keyTriggers: ['@', '{', '`'], load: () => markdown },
	{ ids: ['myst'], endings: ['.myst'], keyTriggers: ['@', '{', '`', ','], load: () => myst },
	{ ids: ['quarto'], endings: ['.qmd'], keyTriggers: ['@', '{'], load: () => quarto },
	{ ids: ['rmd'], endings: ['.rmd', '.Rmd'], keyTriggers: ['@', '{'], load: () => quarto },
	{ ids: ['latex', 'tex'], endings: ['.tex', '.ltx'], keyTriggers: ['{', ','], load: () => latex },
	{ ids: ['plaintext'], endings: ['.txt'], load: () => plainText },
	{ ids: ['asciidoc'], endings: ['.adoc', '.asciidoc'], keyTriggers: ['[', ','], load: () => asciidoc },
	{ ids: ['restructuredtext'], endings: ['.rst'], keyTriggers: ['`', ','], load: () => restructuredText },
	{ ids: ['typst'], endings: ['.typ'], keyTriggers: ['@', '<'], load: () => typst },
	{ ids: ['org'], endings: ['.org'], keyTriggers: ['@'], load: () => org },
	{ ids: ['html'], endings: ['.html', '.htm', '.xhtml'], load: () => html },
	{ ids: ['wikitext'], endings: ['.wikitext', '.mediawiki', '.wiki', '.mw', '.wt'], load: () => wikitext },
	{ ids: ['git-commit'], endings: [], load: () => gitCommit },
];

const BY_ID: ReadonlyMap<string, ServedLanguage> = new Map(SERVED.flatMap(language => language.ids.map(id => [id, language])));

/** The identifiers of the languages served. */
export const SERVED_IDS: readonly string[] = [...BY_ID.keys()];

/** The identifiers of those in which citations are written with keys, each with the characters that may begin a key. */
export const KEY_TRIGGERS: ReadonlyMap<string, readonly string[]> = new Map(SERVED.flatMap(({ ids, keyTriggers }) => (keyTriggers ? ids.map(id => [id, keyTriggers] as const) : [])));

/** The identifiers alone. */
export const IDS_WITH_KEYS: readonly string[] = [...KEY_TRIGGERS.keys()];

/** How the names of files end, by the language that they are opened in. */
export const FILE_ENDINGS: readonly (readonly [id: string, endings: readonly string[]])[] = SERVED.map(({ ids: [id], endings }) => [id, endings]);

/** The language of documents that VS Code gives an identifier; one that is not served is read for its prose and cites as plain text does. */
export function documentLanguageOf(id: string): DocumentLanguage {
	return BY_ID.get(id)?.load() ?? addedLanguage(id);
}

/** The language of a file by the ending of its name, in any case; plain text if the ending is unknown. */
export function documentLanguageOfFile(path: string): DocumentLanguage {
	const name = path.toLowerCase();
	return SERVED.find(({ endings }) => endings.some(ending => name.endsWith(ending.toLowerCase())))?.load() ?? plainText;
}

/** The forms of citations that have names of their own: those of all languages, and the reference in brackets. */
export function citationForms(): readonly CitationForm[] {
	return [...new Set(SERVED.flatMap(({ load }) => load().citation.forms)), brackets];
}
