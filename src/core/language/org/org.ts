import { pathsMatching } from '../../citation/bibliographySyntax';
import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { betweenFences, marked, wholeBody } from '../../citation/referenceListSyntax';
import { endBeforeNotes } from '../../markedList/markedListSyntax';
import { asideCommand } from '../../prose/asides';
import { lineEndingOf } from '../../text/lineEnding';
import type { DocumentLanguage } from '../documentLanguage';
import { orgAbbreviationList } from './abbreviationList';
import { joinOrg, orgCitation, orgFootnote } from './citation';
import { orgCitationParser } from './citationParser';
import { escapeOrg, orgAddress } from './escapeOrg';
import { orgKeys } from './keys';
import { orgOutput } from './output';
import { orgParts } from './parts';
import { findOrgProse, orgReader } from './prose';
import { orgQuotations } from './quotations';
import { orgStructure } from './structure';

const cite: CitationForm = {
	name: 'orgCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:./-]*$/u,
	placement: () => 'word',
	modes: ['authorInText', 'authorSuppressed', 'authorOnly', 'full'],
	join: joinOrg,
	write: request => onlyMark(orgCitation(request)),
};
const footnote: CitationForm = { name: 'orgFootnote', placement: () => 'note', write: request => onlyMark(orgFootnote(request)) };
const NOTE_DEFINITION = /^(?:\[fn:[\w-]+\]|\*+ Footnotes\s*$)/;

/** A note, a citation, a link of org-ref, or a command of LaTeX. */
const ASIDE = new RegExp(String.raw`^(?:\[fn:|\[cite|${asideCommand('', ':')}|${asideCommand(String.raw`\\`, String.raw`[[{]`)})`, 'iu');

/** Org with its native citations. */
export const org: DocumentLanguage = {
	prose: { find: findOrgProse, reader: orgReader, hasBacktickCode: true },
	structure: orgStructure,
	asides: ASIDE,
	comments: { before: /^\s*#\s+$/, write: text => `# ${text}`, place: 'above', fence: /^\s*#\+(?:begin|end)_/i },
	output: orgOutput,
	citation: {
		lineEnd: /[ \t]{0,9}\\\\$/,
		forms: [cite, footnote],
		footnote,
		wanted: ({ text, hasBibliography }) =>
			hasBibliography || bibliographyPaths(text).length > 0 || text.includes('[cite:') || text.includes('[cite/') ? cite : footnote,
		escape: text => escapeOrg(text, { atStart: true }),
		address: orgAddress,
	},
	citationParser: orgCitationParser,
	quotations: orgQuotations,
	quoting: { block: () => ['#+begin_quote\n', '\n#+end_quote'] },
	keys: orgKeys,
	bibliography: {
		paths: bibliographyPaths,
		parts: orgParts,
		name: (text, path) => ({ offset: text.startsWith('\uFEFF') ? 1 : 0, text: `#+bibliography: ${path}${lineEndingOf(text)}` }),
	},
	list: {
		comment: ['# ', ''],
		lines: marked('-'),
		body: text => ({ start: 0, end: endBeforeNotes(text, wholeBody(text), NOTE_DEFINITION).end }),
		endsInside: betweenFences(/^\s*#\+(?:begin|end)_/i),
		noteDefinition: NOTE_DEFINITION,
		indentContinues: true,
	},
	abbreviationList: orgAbbreviationList,
	link: { write: (text, address) => `[[${orgAddress(address)}][${text}]]`, isOpen: /\[\[[^\]]{0,500}(?:\]\[[^\]]{0,500})?$/ },
	notes: /(\[fn:[\w-]*:)|^\[fn:[\w-]+\]/gm,
	writtenIn: text => /^#\+language:[ \t]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)/im.exec(text.slice(0, 5000))?.[1],
};

function bibliographyPaths(text: string) {
	return pathsMatching(text, /^[ \t]*#\+bibliography:[ \t]+(?<path>[^\s].*)$/gim);
}
