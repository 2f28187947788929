import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import type { Severities } from '../../../../src/core/check/severity';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import { bundledContext, checkFixtures, codesWithFixtures } from '../../../support/core/checkFixtures';
import { bundledCiting } from '../../../support/core/bundledCiting';
import { bundledKeys } from '../../../support/core/bundledKeys';
import { once } from '../../../support/core/once';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

/** All checks are on, with all that they may be based on. */
const context = once((): CheckContext => {
	const bundled = bundledContext();
	const severities = Object.fromEntries(CHECK_CODES.map(code => [code, 'warning'])) as Severities;
	return { ...bundled, settings: { ...bundled.settings, severities }, ...bundledCiting(bundled.syntax, ''), keys: bundledKeys() };
});

const PARTS = ['[@nobody2001] ', 'UNTOC was adopted on 15 November 2000. ', '5% ', '[^1]', '\n\n', 'UNODC ', '(UNODC) ', 'The United Nations Office on Drugs and Crime ', '<!-- dossier-disable-next-line acronym-late -->\n', '# ', '“', 'Ofice ', 'x', 'SR VIII ', 'Sea Rescue VIII (SR VIII) ', 'United Nations Convention against Transnational Organized Crime ', 'Palermo Convention ', '“The northern channel is narrow and deep” '];

describe('checking a document again after an edit', () => {
	const texts = codesWithFixtures().flatMap(code => checkFixtures(code).filter(({ name }) => name.endsWith('.md')).map(({ text }) => text));

	it('finds what checking it from the beginning finds', () => withChance('check after edits', runs(10), chance => {
		const checker = new DocumentChecker(context());
		const prose = new IncrementalProse(context().syntax.prose.reader);
		let text = `${chance.pick(texts)}\n\n${chance.pick(texts)}`;
		prose.apply({ start: 0, end: 0, text });
		for (let edit = 0; edit < 10; edit++) {
			const start = chance.below(text.length + 1);
			const end = Math.min(text.length, start + chance.below(20));
			const part = chance.pick(PARTS);
			prose.apply({ start, end, text: part });
			text = text.slice(0, start) + part + text.slice(end);
			assert.deepEqual(checker.check(prose.segments()), checkDocument(text, context()), JSON.stringify(text));
		}
	}));
});
