import type { DocumentCheck } from '../checkInput';
import { acronymsOf } from './acronymHistory';
import { lateNames } from './acronymLate';
import { redefinedAcronyms } from './acronymRedefined';
import { undefinedAcronyms } from './acronymUndefined';
import { unusedAcronyms } from './acronymUnused';

/** The checks of acronyms, which depend on where the document introduces them. */
export const acronyms: DocumentCheck = {
	codes: ['acronym-undefined', 'acronym-redefined', 'acronym-unused', 'acronym-late'],
	find: ({ context, parts }) => {
		const document = acronymsOf({ context, parts });
		return [...undefinedAcronyms(document, context), ...redefinedAcronyms(document), ...unusedAcronyms(document), ...lateNames(document, context)];
	},
};
