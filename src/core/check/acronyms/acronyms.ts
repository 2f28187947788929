import type { CheckContext } from '../checkContext';
import type { DocumentCheck, DocumentFold } from '../checkInput';
import { namePlacesOf } from '../names/namePlaces';
import { DocumentAcronyms } from './acronymHistory';
import { acronymPlacesOf } from './acronymPlaces';
import { lateNames } from './acronymLate';
import { redefinedAcronyms } from './acronymRedefined';
import { undefinedAcronyms } from './acronymUndefined';
import { unusedAcronyms } from './acronymUnused';

/** The checks of acronyms, which depend on where the document introduces them. */
export const acronyms: DocumentCheck = {
	codes: ['acronym-undefined', 'acronym-redefined', 'acronym-unused', 'acronym-late'],
	prepare: reading => {
		acronymPlacesOf(reading);
		namePlacesOf(reading);
	},
	begin: foldOf,
};

function foldOf(context: CheckContext): DocumentFold {
	const document = new DocumentAcronyms();
	return {
		add: part => document.add(part),
		remove: part => document.remove(part),
		find: () => [
			...undefinedAcronyms(document, context),
			...redefinedAcronyms(document),
			...unusedAcronyms(document),
			...lateNames(document, context),
		],
	};
}
