import assert from 'node:assert/strict';
import { findIntroductions } from '../../../../src/core/abbreviation/findIntroductions';

/** Texts with names of which a part is in quotation marks, and the introduction in each. */
const QUOTED: readonly (readonly [text: string, found: string])[] = [
	['the Fund for “Blue Boats” (FBB) pays', 'FBB = Fund for “Blue Boats”'],
	['the Fund for "Blue Boats" (FBB) pays', 'FBB = Fund for "Blue Boats"'],
	['the “Reef” Boat Council (RBC) met', 'RBC = “Reef” Boat Council'],
	['the “Reef Boat Council” (RBC) met', 'RBC = Reef Boat Council'],
	['the Tide Council’s ‘Reef Boat Fund’ (RBF) pays', 'RBF = Reef Boat Fund'],
	['l’Agence « Ports pour tous » (APT) paie', 'APT = Agence « Ports pour tous »'],
	['der Fonds „Blaue Boote“ (FBB) zahlt', 'FBB = Fonds „Blaue Boote“'],
	['the FBB (Fund for “Blue Boats”) pays', 'FBB = Fund for “Blue Boats”'],
];

describe('quotation marks in names with acronyms', () => {
	for (const [text, found] of QUOTED) {
		it(`are complete: ${text}`, () => {
			const introductions = findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] });
			assert.deepEqual(introductions.map(({ acronym, expansion }) => `${acronym.text} = ${expansion?.text}`), [found]);
		});
	}
});
