import { joinNotes } from '../../citation/document/noteDefinitions';
import { brackets } from '../../citation/formats/generalForms';
import { wholeBody } from '../../citation/referenceListSyntax';
import { quotedLines } from '../../quotation/quotedLines';
import { oneLine } from '../../text/shownText';
import type { DocumentLanguage } from '../documentLanguage';
import { plainTextOutput } from './output';
import { findPlainTextProse, plainTextReader } from './prose';
import { plainTextStructure } from './structure';

/** Plain text: no markup, no notes and no citation keys. */
export const plainText: DocumentLanguage = {
	prose: { find: findPlainTextProse, reader: plainTextReader, hasBacktickCode: true, linesMayBeParagraphs: true },
	structure: plainTextStructure,
	comments: { before: /\[\s*$/, after: ']', write: text => `[${text}]`, place: 'end' },
	output: plainTextOutput,
	// References in brackets are found in every language.
	citationParser: {
		read: () => ({ citations: [], ...joinNotes([], [], []) }),
		readPart: () => ({ citations: [], marks: [], definitions: [], inText: [], findings: [] }),
		closedIn: () => () => undefined,
	},
	quotations: quotedLines(/^[ \t]{0,3}>/),
	citation: { forms: [], footnote: brackets, wanted: () => brackets, escape: oneLine, address: oneLine },
	list: { comment: ['[', ']'], lines: references => references, body: wholeBody, endsInside: () => false, indentContinues: true },
	abbreviationList: {
		forms: [{ name: 'definitions', acronym: oneLine, expansion: oneLine, row: ({ acronym, expansion }) => `${acronym}: ${expansion}` }],
	},
};
