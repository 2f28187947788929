import type { CitationForm } from '../../citation/formats/form';
import { marked, wholeBody } from '../../citation/referenceListSyntax';
import { wholeTextReader } from '../../prose/segment';
import { quotedBetween } from '../../prose/quotedParts';
import type { DocumentLanguage } from '../documentLanguage';
import { SPHINX } from '../markdown/projects';
import { restructuredTextAbbreviationList } from './abbreviationList';
import { hasCitingRole, restructuredTextRole } from './citation';
import { restructuredTextDraft } from './draft';
import { escapeRestructuredText, restructuredTextAddress } from './escapeRestructuredText';
import { restructuredTextFootnote } from './footnote';
import { restructuredTextKeys } from './keys';
import { restructuredText as output } from './output';
import { findRestructuredTextProse } from './prose';

const footnote: CitationForm = { name: 'restructuredTextFootnote', placement: () => 'note', write: restructuredTextFootnote };

/** reStructuredText with the citations of sphinxcontrib-bibtex. */
export const restructuredText: DocumentLanguage = {
	prose: { find: findRestructuredTextProse, reader: wholeTextReader(findRestructuredTextProse), hasBacktickCode: true },
	output,
	citation: {
		forms: [restructuredTextRole, footnote],
		footnote,
		wanted: ({ text, hasBibliography }) => (hasBibliography || hasCitingRole(text) ? restructuredTextRole : footnote),
		escape: text => escapeRestructuredText(text, true),
		address: restructuredTextAddress,
	},
	draft: restructuredTextDraft,
	keys: restructuredTextKeys,
	bibliography: { paths: () => [], name: () => undefined, projects: [SPHINX] },
	list: {
		comment: ['.. ', ''], lines: marked('*'), body: wholeBody, endsInside: () => false, noteDefinition: /^\.\. \[[#*\w-]+\]/, indentContinues: true,
	},
	abbreviationList: restructuredTextAbbreviationList,
	quoted: quotedBetween(/^\.\. (?:epigraph|pull-quote|highlights)::/gm, /\n(?=\S)/g),
	link: { write: (text, address) => `\`${text} <${restructuredTextAddress(address)}>\`__`, isOpen: /(?:^|[^`\p{L}\p{N}])`[^`\s][^`]*$/u },
	notes: /^\.\. \[[#\w-]+\]/gm,
};
