import assert from 'node:assert/strict';
import { exportItems } from '../../../../../src/core/citation/bibliography/exportItems';
import { libraryItemsInSteps } from '../../../../../src/core/citation/bibliography/readLibraryFile';
import { richText } from '../../../../../src/core/citation/style/rich';
import type { Rich } from '../../../../../src/core/citation/style/style';
import { styleOf } from '../../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { complete } from '../../../../../src/core/steps/steps';
import { referenceGoldens, type Golden } from '../../../../support/core/citation/referenceFixtures';

const goldens = referenceGoldens().filter(({ outside }) => outside);

describe('a reference printed elsewhere', () => {
	for (const [written, read] of [['biblatex', 'bib'], ['ris', 'ris']] as const) {
		it(`is the same for an item from ${written}, if that can hold all its fields`, () => {
			const different: string[] = [];
			let compared = 0;
			for (const golden of goldens) {
				const { text, lost } = exportItems([{ key: 'k', csl: golden.csl }], written);
				const [back] = complete(libraryItemsInSteps(text, read)).items;
				if (
					lost.length > 0
					|| back === undefined
					// RIS has no marks for names, our .bib files mark all words with a capital, and neither has the order of a name.
					|| /nocase|static-ordering/.test(JSON.stringify(golden.csl))
					|| WITHOUT_TYPE[read].has(golden.csl.type ?? '')
					|| (read === 'ris' && hasDividedName(golden.csl))
				) {
					continue;
				}
				compared++;
				if (printed(golden, back.csl) !== printed(golden, golden.csl)) {
					different.push(`${printed(golden, golden.csl)} ≠ ${printed(golden, back.csl)}`);
				}
			}
			assert.deepEqual(different, []);
			assert.ok(compared > goldens.length / 2, `${compared} compared`);
		});
	}
});

/** Types that a format has no equivalent of: biblatex has one for all laws, one for works of reference, and none for maps. */
const WITHOUT_TYPE = { bib: new Set(['bill', 'hearing', 'entry-dictionary', 'map']), ris: new Set(['interview', 'hearing']) } as const;

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
