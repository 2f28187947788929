import { brackets } from '../../citation/formats/generalForms';
import { wholeBody } from '../../citation/referenceListSyntax';
import { quotedLines } from '../../quotation/quotedLines';
import { oneLine } from '../../shownText';
import type { DocumentLanguage } from '../documentLanguage';
import { plainTextApart } from './apart';
import { plainTextAbbreviationList } from './abbreviationList';
import { plainTextCitationParser } from './citationParser';
import { plainTextOutput } from './output';
import { findPlainTextProse, plainTextReader } from './prose';

/** Plain text: no markup, no notes and no citation keys. */
export const plainText: DocumentLanguage = {
	prose: { find: findPlainTextProse, reader: plainTextReader, hasBacktickCode: true, linesMayBeParagraphs: true },
	apart: plainTextApart,
	comments: { before: /\[\s*$/, after: ']', write: text => `[${text}]`, place: 'end' },
	output: plainTextOutput,
	citationParser: plainTextCitationParser,
	quotations: quotedLines(/^[ \t]{0,3}>/),
	citation: { forms: [], footnote: brackets, wanted: () => brackets, escape: oneLine, address: oneLine },
	list: { comment: ['[', ']'], lines: references => references, body: wholeBody, endsInside: () => false, indentContinues: true },
	abbreviationList: plainTextAbbreviationList,
};
