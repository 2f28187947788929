import type { CompletionWords } from '../../core/exchange/dossier/dossierMaker';
import { KINDS } from './vocabulary';

/** The comments, in English, that an imported dossier gets where its file does not say enough. */
export const COMPLETION_WORDS: CompletionWords = {
	gloss: kind => KINDS[kind],
	reason: 'The file from which this entry was imported marks the name as deprecated.',
	comments: {
		file: 'Imported. Each comment below says what to complete; delete it when that is done.\nHow to write a dossier: docs/formats.md and schemas/dossier.schema.json.',
		title: 'The file has no title. Say what the dossier is about.',
		licence: 'The file does not name its licence. NOASSERTION is the SPDX expression for “unknown”.',
		release: 'The source that the dossier is about. All statements are based on the imported file until you name better sources.',
		gloss: 'Say in a few words what it is.',
		evidence: 'Name the source that says so, instead of the imported file.',
		reason: 'Say why the name is wrong.',
		ambiguous: 'Another entry has one of these names too. If that is not intended, remove one of them.',
		relation: 'Name the source of each relation, then delete “unconfirmed”.',
	},
};
