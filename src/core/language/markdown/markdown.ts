import { FOOTNOTE } from '../../citation/formats/chooseForm';
import type { CitationForm, CitingDocument } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { betweenFences, marked } from '../../citation/referenceListSyntax';
import type { LanguageTag } from '../../dossier/model';
import { encodeMarkdownUrl } from '../../markdown/encodeMarkdownUrl';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { asideCommand } from '../../prose/asides';
import { HTML_COMMENTS } from '../../prose/commentSyntax';
import type { DocumentLanguage } from '../documentLanguage';
import { markdownAbbreviationList } from './abbreviationList';
import { markdownAbbreviations } from './abbreviations';
import { metadataPaths } from './bibliographyPaths';
import { markdownCitationParser } from './citations/citationParser';
import { markdownFootnote } from './citations/footnote';
import { markdownKeys } from './citations/keys';
import { joinPandoc, pandocCitation } from './citations/pandoc';
import { roleCitation } from './citations/roleCitation';
import { citesInRoles } from './citations/roleKeys';
import { nameInFrontMatter } from './frontMatter';
import { markdownOutput } from './output';
import { PROJECTS } from './projects';
import { markdownProse } from './prose';
import { markdownQuotations } from './quotations';
import { markdownStructure } from './structure';
import { frontMatterLength } from './syntax/syntax';

/** Citations of pandoc. Its keys may contain more characters in braces, which are used when needed. */
export const pandoc: CitationForm = {
	name: 'pandoc',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	placement: () => 'word',
	modes: ['authorInText', 'authorSuppressed'],
	join: joinPandoc,
	write: request => onlyMark(pandocCitation(request)),
};
const footnote: CitationForm = { name: FOOTNOTE, placement: () => 'note', write: markdownFootnote };

/** Whether a Markdown document has a bibliography, or references in its front matter. */
export function citesByKeys({ text, hasBibliography }: CitingDocument): boolean {
	return (
		hasBibliography === true
		|| metadataPaths(text).length > 0
		|| /^(?:references|bibliography)[ \t]*:/m.test(text.slice(0, frontMatterLength(text)))
	);
}

/** Notes and citations of pandoc, superscripts, roles of MyST, and commands of LaTeX. */
const ASIDE = new RegExp(
	String.raw`^(?:\^\[|\[\^|\[-?@|-?@\p{L}|<sup\b|${asideCommand(String.raw`\{`, '[:}]')}|${asideCommand(String.raw`\\`, String.raw`[[{]`)})`,
	'iu',
);

/** Markdown with the citations of pandoc, and the roles of MyST in documents that use them. */
export const markdown: DocumentLanguage = {
	prose: markdownProse,
	structure: markdownStructure,
	asides: ASIDE,
	comments: { ...HTML_COMMENTS, fence: /^ {0,3}(?:```|~~~)/ },
	output: markdownOutput,
	citation: {
		lineEnd: /(?:[ \t]{2,9}|(?<=(?<!\\)(?:\\\\){0,4})\\)$/,
		forms: [pandoc, roleCitation, footnote],
		footnote,
		wanted: document => (citesInRoles(document.text) ? roleCitation : citesByKeys(document) ? pandoc : footnote),
		escape: text => escapeMarkdown(text, { atStart: true, inTable: true }),
		address: encodeMarkdownUrl,
	},
	citationParser: markdownCitationParser,
	keys: markdownKeys,
	bibliography: { paths: metadataPaths, name: nameInFrontMatter, projects: PROJECTS },
	list: {
		comment: ['<!-- ', ' -->'],
		lines: marked('-'),
		body: text => ({ start: frontMatterLength(text), end: text.length }),
		endsInside: betweenFences(/^ {0,3}(?:```|~~~)/),
		noteDefinition: /^ {0,3}\[\^[^\]\s]+\]:/,
		indentContinues: true,
	},
	abbreviationList: markdownAbbreviationList,
	link: { write: (text, address) => `[${text}](${encodeMarkdownUrl(address)})`, isOpen: /\[[^[\]]*$/ },
	notes: /(\^\[)|^ {0,3}\[\^[^\]\s]+\]:/gm,
	abbreviations: markdownAbbreviations,
	quotations: markdownQuotations,
	quoting: { block: () => ['> ', ''] },
	writtenIn: markdownWrittenIn,
};

/** Returns the language in the front matter of a document; `undefined` if it has none. */
export function markdownWrittenIn(text: string): LanguageTag | undefined {
	return /^lang(?:uage)?:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})/m.exec(
		text.slice(0, Math.min(5000, frontMatterLength(text))),
	)?.[1];
}
