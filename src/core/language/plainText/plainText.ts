import { brackets } from '../../citation/formats/generalForms';
import { wholeBody } from '../../citation/referenceListSyntax';
import { oneLine } from '../../shownText';
import { quotedLines } from '../../prose/quotedParts';
import type { DocumentLanguage } from '../documentLanguage';
import { plainTextAbbreviationList } from './abbreviationList';
import { plainTextDraft } from './draft';
import { plainText as output } from './output';
import { findPlainTextProse, plainTextReader } from './prose';

/** Plain text: no markup, no notes and no citation keys. */
export const plainText: DocumentLanguage = {
	prose: { find: findPlainTextProse, reader: plainTextReader, hasBacktickCode: true },
	output,
	draft: plainTextDraft,
	citation: { forms: [], footnote: brackets, wanted: () => brackets, escape: oneLine, address: oneLine },
	list: { comment: ['[', ']'], lines: references => references, body: wholeBody, endsInside: () => false, indentContinues: true },
	abbreviationList: plainTextAbbreviationList,
	quoted: quotedLines(/^[ \t]{0,20}>/),
};
