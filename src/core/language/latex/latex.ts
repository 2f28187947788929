import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { asideCommand } from '../../prose/asides';
import type { DocumentLanguage } from '../documentLanguage';
import { latexAbbreviationList } from './abbreviationList';
import { latexAbbreviations } from './abbreviations';
import { latexPaths } from './bibliographyPaths';
import { latexBody } from './body';
import { chapterStarts } from './chapters';
import { latexCitation, latexFootnote } from './citations/citation';
import { latexCitationParser } from './citations/citationParser';
import { joinLatex } from './citations/joinCitation';
import { escapeLatex, latexAddress } from './escapeLatex';
import { latexKeys } from './keys';
import { nameForBiblatex } from './nameBibliography';
import { latexOutput, latexOutputIn } from './output';
import { hasLatexBibliography, loadsBiblatex, loadsPackage } from './packages';
import { latexParts, latexRoot } from './parts';
import { findGlossaryKeys, findLatexProse, glossaryKeyAt } from './prose';
import { latexQuotations } from './quotations';
import { latexQuoting } from './quoting';
import { latexReader } from './segments';
import { latexStructure } from './structure';
import { latexWrittenIn } from './writtenIn';

/** Whether a text is a command that makes a note, whatever it cites. */
function isNoteCommand(text: string): boolean {
	return /^\\(?:foot|smart)/.test(text);
}

const cite: CitationForm = {
	name: 'latexCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/*'-]*$/u,
	placement: mark => (isNoteCommand(mark) ? 'note' : 'word'),
	modes: ['authorInText', 'authorSuppressed', 'authorOnly', 'full'],
	join: joinLatex,
	write: (request, document) => onlyMark(latexCitation(request, document)),
};
const footnote: CitationForm = { name: 'latexFootnote', placement: () => 'note', write: request => onlyMark(latexFootnote(request)) };

/** Matches text that begins or ends a paragraph, an item or an environment on a line. */
const SEPARATOR = /\\(?:item|begin|end|par)\b/;

const HEADING_LINE = /^\s*\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|title|caption)\b/;

const ASIDE = new RegExp(`^${asideCommand(String.raw`\\`, String.raw`[[{]`)}`, 'iu');

/** LaTeX with the citations of natbib and biblatex, and the glossaries of `glossaries` and `acro`. */
export const latex: DocumentLanguage = {
	prose: { find: findLatexProse, reader: latexReader, hasBacktickCode: false, separator: SEPARATOR, headingLine: HEADING_LINE },
	structure: latexStructure,
	asides: ASIDE,
	comments: { before: /(?<![\\%])%{1,20}[ \t]{0,20}$/, write: text => `% ${text}`, place: 'end' },
	output: latexOutput,
	outputIn: latexOutputIn,
	citation: {
		// A note after the title of a heading would be in a paragraph of its own.
		lineEnd: /[ \t]{0,9}\\\\(?:\[[^\]\n]{0,20}\])?$|(?<=^[ \t]{0,20}\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|caption|title)\*?\{[^{}\n]{1,300})\}$/,
		forms: [cite, footnote],
		footnote,
		wanted: ({ text, root = '', hasBibliography }) =>
			hasBibliography || latexPaths(text).length > 0 || hasLatexBibliography(text) || hasLatexBibliography(root) ? cite : footnote,
		escape: text => escapeLatex(text, { atStart: true }),
		address: latexAddress,
		isNoteCommand,
		numberingRestarts: chapterStarts,
	},
	citationParser: latexCitationParser,
	keys: latexKeys,
	bibliography: {
		paths: latexPaths,
		name: nameForBiblatex,
		root: latexRoot,
		parts: latexParts,
		dialect: text => (loadsBiblatex(text) ? 'biblatex' : 'bibtex'),
	},
	list: {
		comment: ['% ', ''],
		lines: references =>
			references.length === 0 ? [] : ['\\begin{itemize}', ...references.map(reference => `\\item ${reference}`), '\\end{itemize}'],
		body: latexBody,
		endsInside: text => latexBody(text).isInGroup,
		indentContinues: true,
	},
	abbreviationList: latexAbbreviationList,
	link: {
		write: (text, address) => `\\href{${latexAddress(address)}}{${text}}`,
		isOpen: /\\(?:href\{[^{}]*\}\{|url\{|hyperref\[[^[\]]*\]\{)[^{}]*$/,
		isAvailable: text => loadsPackage(text, 'hyperref') || !text.includes('\\documentclass'),
	},
	notes: /(\\footnote\{)/g,
	abbreviations: latexAbbreviations,
	quotations: latexQuotations,
	quoting: latexQuoting,
	writtenIn: latexWrittenIn,
	glossaryKeyAt,
	glossaryKeys: findGlossaryKeys,
};
