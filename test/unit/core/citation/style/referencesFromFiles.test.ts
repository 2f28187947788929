import assert from 'node:assert/strict';
import { exportItems } from '../../../../../src/core/citation/bibliography/exportItems';
import { libraryItemsInSteps } from '../../../../../src/core/citation/bibliography/readLibraryFile';
import { richText } from '../../../../../src/core/citation/style/rich';
import type { Rich } from '../../../../../src/core/citation/style/style';
import { styleOf } from '../../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { complete } from '../../../../../src/core/steps/steps';
import { inTurn } from '../../../../support/core/budget';
import { referenceGoldens, type Golden } from '../../../../support/core/citation/referenceFixtures';

const goldens = referenceGoldens().filter(({ outside }) => outside);

describe('a reference printed elsewhere', () => {
	for (const [turn, [written, read]] of ([['biblatex', 'bib'], ['ris', 'ris']] as const).entries()) {
		it(`is the same for an item from ${written}, if that can hold all its fields`, () => {
			const different: string[] = [];
			const some = inTurn(goldens, 4, turn);
			let compared = 0;
			for (const golden of some) {
				if (
					// RIS has no marks for names, our .bib files mark all words with a capital, and neither has the order of a name.
					/nocase|static-ordering/.test(JSON.stringify(golden.csl))
					|| WITHOUT_TYPE[read].has(golden.csl.type ?? '')
					|| (read === 'ris' && hasDividedName(golden.csl))
				) {
					continue;
				}
				const { text, lost } = exportItems([{ key: 'k', csl: golden.csl }], written);
				const [back] = lost.length > 0 ? [] : complete(libraryItemsInSteps(text, read)).items;
				if (back === undefined) {
					continue;
				}
				compared++;
				const [before, after] = [golden.csl, back.csl].map(csl => printed(golden, csl));
				if (after !== before) {
					different.push(`${before} ≠ ${after}`);
				}
			}
			assert.deepEqual(different, []);
			assert.ok(compared > some.length / 2, `${compared} compared`);
		});
	}
});

/** Types that a format has no equivalent of: biblatex has one for all laws, one for works of reference, and none for maps and broadcasts. */
const WITHOUT_TYPE = { bib: new Set(['bill', 'hearing', 'entry-dictionary', 'map', 'broadcast']), ris: new Set(['interview', 'hearing', 'broadcast']) } as const;

/** Whether an institution has a comma in its name, which in RIS separates the names of people. */
function hasDividedName({ author = [], authority = '' }: CslItem): boolean {
	return (
		String(authority).includes(',')
		|| (Array.isArray(author) && author.some(name => String((name as { literal?: unknown }).literal ?? '').includes(',')))
	);
}

function printed({ style, language, position }: Golden, csl: CslItem): string {
	const own = styleOf(style);
	const rich: Rich =
		position === 'list'
			? own.reference(csl, language)
			: own.note([{ id: 'x', csl, places: [], position: { type: 'first' } }], language);
	return richText(rich);
}
