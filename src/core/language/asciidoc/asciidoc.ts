import { pathsMatching, type Naming } from '../../citation/bibliographySyntax';
import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { betweenFences, marked, wholeBody } from '../../citation/referenceListSyntax';
import { asideCommand } from '../../prose/asides';
import { lineEndingOf } from '../../text/lineEnding';
import type { DocumentLanguage } from '../documentLanguage';
import { asciidocAbbreviationList } from './abbreviationList';
import { asciidocCitation, asciidocFootnote, joinAsciidoc } from './citation';
import { asciidocCitationParser } from './citationParser';
import { asciidocAddress, escapeAsciidoc } from './escapeAsciidoc';
import { asciidocKeys } from './keys';
import { asciidocOutput } from './output';
import { asciidocParts } from './parts';
import { asciidocReader, findAsciidocProse } from './prose';
import { asciidocQuotations } from './quotations';
import { asciidocStructure } from './structure';

const cite: CitationForm = {
	name: 'asciidocCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:./-]*$/u,
	placement: () => 'word',
	modes: ['authorInText', 'full'],
	join: joinAsciidoc,
	write: request => onlyMark(asciidocCitation(request)),
};
const footnote: CitationForm = { name: 'asciidocFootnote', placement: () => 'note', write: (request, document) => onlyMark(asciidocFootnote(request, document)) };

/** A macro, or an entry of the index in brackets. */
const ASIDE = new RegExp(String.raw`^(?:\(\(\(|${asideCommand('', String.raw`[[:]`)})`, 'iu');

/** AsciiDoc with the citations of asciidoctor-bibtex. */
export const asciidoc: DocumentLanguage = {
	prose: { find: findAsciidocProse, reader: asciidocReader, hasBacktickCode: true },
	structure: asciidocStructure,
	asides: ASIDE,
	comments: { before: /^\/\/\s*$/, write: text => `// ${text}`, place: 'above', fence: /^(?:-{4,}|\.{4,}|`{3})/ },
	output: asciidocOutput,
	citation: {
		lineEnd: /[ \t]{1,9}\+$/,
		forms: [cite, footnote],
		footnote,
		wanted: ({ text, hasBibliography }) =>
			hasBibliography || bibliographyPaths(text).length > 0 || /(?<![\p{L}\p{N}])cite(?:np)?:[^\s[\]]{0,50}\[/u.test(text)
				? cite
				: footnote,
		escape: text => escapeAsciidoc(text, { atStart: true }),
		address: asciidocAddress,
	},
	citationParser: asciidocCitationParser,
	quotations: asciidocQuotations,
	quoting: { block: () => ['____\n', '\n____'] },
	keys: asciidocKeys,
	bibliography: { paths: bibliographyPaths, name: nameBibliography, parts: asciidocParts },
	list: {
		comment: ['// ', ''],
		lines: marked('*'),
		body: wholeBody,
		endsInside: betweenFences(/^(?:-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|\|===)\s*$/),
		indentContinues: true,
	},
	abbreviationList: asciidocAbbreviationList,
	link: {
		write: (text, address) => `link:${asciidocAddress(address)}[${text}]`,
		isOpen: /(?:https?|link|xref|mailto):[^\s[\]]{0,500}\[[^[\]]*$/,
	},
	notes: /(footnote:\[)/g,
	writtenIn: text => /^:lang:[ \t]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)/m.exec(text.slice(0, 5000))?.[1],
};

function bibliographyPaths(text: string) {
	return pathsMatching(text, /^:(?:bibtex-file|bibliography-database)(?:@)?:[ \t]+(?<path>[^\s].*)$/gm);
}

/** Document attributes are in the header: after the title, if there is one. */
function nameBibliography(text: string, path: string): Naming {
	const eol = lineEndingOf(text);
	const title = /^\uFEFF?= .*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
	const missing = title > 0 && !text.slice(0, title).endsWith('\n') ? eol : '';
	return { offset: title, text: `${missing}:bibtex-file: ${path}${eol}` };
}
