import type { CitationForm } from '../../citation/formats/form';
import { marked, wholeBody } from '../../citation/referenceListSyntax';
import { asideCommand } from '../../prose/asides';
import type { DocumentLanguage } from '../documentLanguage';
import { SPHINX } from '../markdown/projects';
import { restructuredTextAbbreviationList } from './abbreviationList';
import { hasCitingRole, restructuredTextRole } from './citation';
import { restructuredTextCitationParser } from './citationParser';
import { escapeRestructuredText, restructuredTextAddress } from './escapeRestructuredText';
import { restructuredTextFootnote } from './footnote';
import { restructuredTextKeys } from './keys';
import { restructuredTextOutput } from './output';
import { findRestructuredTextProse, restructuredTextReader } from './prose';
import { isParagraphAbove, restructuredTextQuotations } from './quotations';
import { restructuredTextStructure } from './structure';

const footnote: CitationForm = { name: 'restructuredTextFootnote', placement: () => 'note', write: restructuredTextFootnote };

/** A mark of a note, a citation, or a role. */
const ASIDE = new RegExp(String.raw`^(?:\[[#*]?[\p{L}\p{N}_-]{0,40}\]_|${asideCommand(':', ':')})`, 'iu');

/** reStructuredText with the citations of sphinxcontrib-bibtex. */
export const restructuredText: DocumentLanguage = {
	prose: { find: findRestructuredTextProse, reader: restructuredTextReader, hasBacktickCode: true },
	structure: restructuredTextStructure,
	asides: ASIDE,
	comments: { before: /^\s*\.\.\s+$/, write: text => `.. ${text}`, place: 'aboveParagraph' },
	output: restructuredTextOutput,
	citation: {
		forms: [restructuredTextRole, footnote],
		footnote,
		wanted: ({ text, hasBibliography }) => (hasBibliography || hasCitingRole(text) ? restructuredTextRole : footnote),
		escape: text => escapeRestructuredText(text, { atStart: true }),
		address: restructuredTextAddress,
	},
	citationParser: restructuredTextCitationParser,
	quotations: restructuredTextQuotations,
	quoting: { block: (_, above) => (isParagraphAbove(above) ? ['   ', ''] : undefined) },
	keys: restructuredTextKeys,
	bibliography: { paths: () => [], name: () => undefined, projects: [SPHINX] },
	list: {
		comment: ['.. ', ''],
		lines: marked('*'),
		body: wholeBody,
		endsInside: () => false,
		noteDefinition: /^\.\. \[[#*\w-]+\]/,
		indentContinues: true,
	},
	abbreviationList: restructuredTextAbbreviationList,
	link: { write: (text, address) => `\`${text} <${restructuredTextAddress(address)}>\`__`, isOpen: /(?:^|[^`\p{L}\p{N}])`[^`\s][^`]*$/u },
	notes: /^\.\. \[[#\w-]+\]/gm,
};
