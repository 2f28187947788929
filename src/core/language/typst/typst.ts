import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { betweenFences, marked, wholeBody } from '../../citation/referenceListSyntax';
import { lineEndingOf } from '../../text/lineEnding';
import type { DocumentLanguage } from '../documentLanguage';
import { typstAbbreviationList } from './abbreviationList';
import { typstAbbreviations } from './abbreviations';
import { typstPaths } from './bibliographyPaths';
import { joinTypst, typstCitation, typstFootnote } from './citation';
import { typstCitationParser } from './citationParser';
import { escapeTypst, typstAddress } from './escapeTypst';
import { typstKeys } from './keys';
import { typstOutput } from './output';
import { typstParts } from './parts';
import { findTypstProse, typstReader } from './prose';
import { typstQuotations } from './quotations';
import { typstStructure } from './structure';

const cite: CitationForm = {
	name: 'typstCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	placement: () => 'word',
	modes: ['authorInText', 'authorSuppressed', 'authorOnly', 'full'],
	join: joinTypst,
	write: (request, document) => onlyMark(typstCitation(request, document)),
};
const footnote: CitationForm = {
	name: 'typstFootnote',
	placement: () => 'note',
	write: (request, document) => onlyMark(typstFootnote(request, document)),
};

/** A note, a citation or an entry of an index. */
const ASIDE = /^(?:#(?:footnote|cite|index)\b|@\p{L})/u;

/** Typst with its native citations. */
export const typst: DocumentLanguage = {
	prose: { find: findTypstProse, reader: typstReader, hasBacktickCode: true, headingLine: /^=+\s/ },
	structure: typstStructure,
	asides: ASIDE,
	comments: { before: /\/\/\s*$/, write: text => `// ${text}`, place: 'end', fence: /^\s*```/ },
	output: typstOutput,
	citation: {
		lineEnd: /[ \t]{0,9}(?<=(?<!\\)(?:\\\\){0,4})\\$/,
		forms: [cite, footnote],
		footnote,
		wanted: ({ text, hasBibliography }) => (hasBibliography || typstPaths(text).length > 0 ? cite : footnote),
		escape: text => escapeTypst(text, { atStart: true }),
		address: typstAddress,
	},
	citationParser: typstCitationParser,
	keys: typstKeys,
	bibliography: {
		paths: typstPaths,
		parts: typstParts,
		yaml: 'hayagriva',
		name: (text, path) => {
			const eol = lineEndingOf(text);
			return { offset: text.length, text: `${text === '' || text.endsWith('\n') ? '' : eol}${eol}#bibliography("${path}")${eol}` };
		},
	},
	list: { comment: ['// ', ''], lines: marked('-'), body: wholeBody, endsInside: betweenFences(/^\s*```/), indentContinues: true },
	abbreviationList: typstAbbreviationList,
	link: { write: (text, address) => `#link("${typstAddress(address)}")[${text}]`, isOpen: /#link\([^()]*\)\[[^[\]]*$/ },
	notes: /(#footnote\[)/g,
	abbreviations: typstAbbreviations,
	quotations: typstQuotations,
	quoting: { inline: text => (/#quote\[/.test(text) ? ['#quote[', ']'] : undefined), block: () => ['#quote(block: true)[', ']'] },
	writtenIn: text => /#set[ \t]+text\([^()]{0,300}\blang:[ \t]*"([a-z]{2,3})"/.exec(text.slice(0, 5000))?.[1],
};
