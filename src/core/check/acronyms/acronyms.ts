import type { Steps } from '../../steps/steps';
import type { CheckContext } from '../checkContext';
import type { DocumentCheck, DocumentFold } from '../checkInput';
import { namePlacesOf } from '../names/namePlaces';
import type { AcronymFinding } from './acronymFinding';
import { DocumentAcronyms } from './acronymHistory';
import { lateNames } from './acronymLate';
import { acronymPlacesOf } from './acronymPlaces';
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
		find: () => findingsIn(document, context),
	};
}

/** In steps, because a long document has tens of thousands of names. */
function* findingsIn(document: DocumentAcronyms, context: CheckContext): Steps<readonly AcronymFinding[]> {
	const unexplained = undefinedAcronyms(document, context);
	yield;
	const repeated = redefinedAcronyms(document);
	yield;
	const unused = unusedAcronyms(document);
	yield;
	return [...unexplained, ...repeated, ...unused, ...yield* lateNames(document, context)];
}
