import type { ShapeValidator } from '../../src/core/dossier/finding';
import { citationKey } from '../../src/core/library/library';
import { BODY_TYPES, DOTTED_NATURES, ORGANS, SUFFIXES, WORD_NATURES } from '../../src/core/symbol/vocabulary';
import { readDossiers } from './readDossiers';

/** A grammar file and its content. */
export interface GrammarFile {
	readonly path: string;
	readonly text: string;
}

const REFERENCES = 'dossier.references';

/** Scopes that are not prose: code, addresses, comments, front matter. */
const NOT_PROSE =
	'(comment | markup.raw | markup.fenced_code | markup.inline.raw | markup.underline.link | meta.embedded | meta.function.link | source)';

/** Generates the TextMate grammars that we ship, for UN document symbols and for the citation keys of the dossiers in a folder. */
export async function grammarFiles(dossiers: string, validate: ShapeValidator): Promise<readonly GrammarFile[]> {
	const keys = await citationKeysIn(dossiers, validate);
	return [
		file('references', {
			scopeName: REFERENCES,
			// `L:` gives the injection precedence over the rules of Markdown and LaTeX for the same text.
			injectionSelector: ['text.html.markdown', 'text.tex'].map(scope => `L:${scope} - ${NOT_PROSE}`).join(', '),
			patterns: [{ include: '#cited' }, { include: '#symbol' }, { include: '#citation' }],
			repository: {
				// Markdown's grammar would match the whole bracket as a link.
				cited: {
					begin: `\\[(?=[^\\[\\]]*@(?:${keys.join('|')})(?![\\p{L}\\p{N}_/])[^\\[\\]]*\\])`,
					end: '\\]',
					name: 'meta.citation.dossier',
					patterns: [{ include: '#citation' }],
				},
				symbol: { match: symbolPattern(), name: 'constant.other.reference.symbol.dossier' },
				citation: {
					match: `(?<![\\p{L}\\p{N}_/\\\\.-])(?:${keys.join('|')})(?![\\p{L}\\p{N}_/])`,
					name: 'variable.other.citation.dossier',
				},
			},
		}),
		file('plaintext', {
			scopeName: 'text.plain.dossier',
			patterns: [
				{ comment: 'In an address nothing is a symbol.', match: '\\b(?:[a-zA-Z][a-zA-Z0-9+.-]{1,20}://|mailto:|www\\.)\\S+' },
				{ include: `${REFERENCES}#symbol` },
				{ include: `${REFERENCES}#citation` },
			],
		}),
	];
}

/** Sorts longer keys first, because an alternation would otherwise stop at a key that is a prefix of another. */
async function citationKeysIn(folder: string, validate: ShapeValidator): Promise<readonly string[]> {
	const dossiers = await readDossiers(folder, validate);
	const keys = dossiers.flatMap(({ id, sources }) => [...sources.keys()].map(key => citationKey(id, key)));
	return keys.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/**
 * Returns a pattern for the symbols that `core/symbol` parses, without checks that need arithmetic, so that more may be
 * coloured than has a card. A single letter must be followed by more than a number, so that dates, fractions and initials do
 * not match.
 */
function symbolPattern(): string {
	const number = '[1-9]\\d{0,4}';
	const bodies = `(?:/(?:HRC|PC|(?:${BODY_TYPES.join('|')})\\.${number}))`;
	const word = `(?:/(?:${WORD_NATURES.join('|')}))`;
	const dotted = `(?:${DOTTED_NATURES.join('|')})\\.${number}`;
	const period = '(?:/(?:(?:ES-|S-)?\\d{1,4}))';
	const suffix = `(?:/(?:Summary|(?:${SUFFIXES.join('|')})\\.${number}))`;
	const after = '(?:[ \\x{00A0}]?\\((?:(?:ES-|S-)?[IVXL]{1,7}|\\d{4}|Resumption(?: \\d{1,2})?)\\))';
	const what = `(?:(?:${bodies}+|${word}|${period})+(?:/${number}|/${dotted})|/${dotted}|/\\d{5}(?!\\d)|/${number}(?=/(?:${SUFFIXES.join('|')})\\.))`;
	return `(?<![\\p{L}\\p{M}\\p{N}_/\\\\@=.#&+~-])(?:${ORGANS.join('|')})${what}${suffix}*${after}?(?![\\p{L}\\p{M}\\p{N}_/\\\\@=-]|\\.[\\p{L}\\p{N}])`;
}

function file(name: string, grammar: object): GrammarFile {
	const head = { '//': 'Written by `node --import tsx scripts/grammars.ts`: change it there.' };
	return { path: `syntaxes/${name}.tmLanguage.json`, text: `${JSON.stringify({ ...head, ...grammar }, undefined, '\t')}\n` };
}
