import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import { bundledContext, checkFixtures, codesWithFixtures } from '../../../support/core/checkFixtures';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

const PARTS = ['\n\n', 'UNODC ', '(UNODC) ', 'The United Nations Office on Drugs and Crime ', '<!-- dossier-disable-next-line acronym-late -->\n', '# ', '“', 'Ofice ', 'x'];

describe('checking a document again after an edit', () => {
	const texts = codesWithFixtures().flatMap(code => checkFixtures(code).filter(({ name }) => name.endsWith('.md')).map(({ text }) => text));

	it('finds what checking it from the beginning finds', () => withChance('check after edits', runs(10), chance => {
		const checker = new DocumentChecker(bundledContext());
		const prose = new IncrementalProse(bundledContext().syntax.prose.reader);
		let text = `${chance.pick(texts)}\n\n${chance.pick(texts)}`;
		prose.apply({ start: 0, end: 0, text });
		for (let edit = 0; edit < 10; edit++) {
			const start = chance.below(text.length + 1);
			const end = Math.min(text.length, start + chance.below(20));
			const part = chance.pick(PARTS);
			prose.apply({ start, end, text: part });
			text = text.slice(0, start) + part + text.slice(end);
			assert.deepEqual(checker.check(prose.between(0, Infinity)), checkDocument(text, bundledContext()), JSON.stringify(text));
		}
	}));
});
