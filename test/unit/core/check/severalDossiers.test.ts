import assert from 'node:assert/strict';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { corruptionToo } from '../../../support/core/bundled/corruptionToo';
import { bundledContext } from '../../../support/core/checkFixtures';
import { once } from '../../../support/core/once';

const withCorruption = once((): CheckContext => ({ ...bundledContext(), ...corruptionToo() }));

describe('an acronym that two dossiers have for one thing', () => {
	const name = 'United Nations Office on Drugs and Crime';
	const found = (text: string, context: CheckContext) =>
		checkDocument(text, context).map(({ code, entry, start, end }) => [code, entry, text.slice(start, end)]);

	for (const [text, code] of [
		['UNODC, an agency, held a small meeting in June.', 'acronym-undefined'],
		[`UNODC met in June. The ${name} (UNODC) met again. UNODC is in Vienna.`, 'acronym-undefined'],
		[`The ${name} (UNODC) met. UNODC met again. The ${name} is in Vienna.`, 'acronym-late'],
		[`UNODC, the ${name}, met. UNODC met again. The ${name} is in Vienna.`, 'acronym-late'],
		[`The ${name} (UNODC) met. UNODC met again. The ${name} (UNODC) is in Vienna.`, 'acronym-redefined'],
		[`The ${name} (UNODC) met in Vienna.`, 'acronym-unused'],
		[`The ${name} (UNODC) is an agency. UNODC was established in 1998.`, 'fact-differs'],
	] as const) {
		it(`is checked as that of one: ${text}`, () => {
			assert.deepEqual(found(text, withCorruption()), found(text, bundledContext()));
			assert.ok(found(text, withCorruption()).some(([one]) => one === code));
		});
	}

	it('can be introduced at its name', () => {
		const [{ fixes: [first] = [] } = {}] = checkDocument(`The ${name} met in Vienna. Then UNODC met.`, withCorruption());
		assert.equal(first?.kind, 'introduceAtName');
	});
});
