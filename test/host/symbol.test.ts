import { assert } from 'chai';
import { symbolCardsAt } from './support/answers/symbols';
import { openDraft } from './support/documents/openDraft';

describe('symbols of UN documents', () => {
	it('show what the dossier says, on one card with its links', async () => {
		const document = await openDraft('markdown', 'Adopted by A/RES/55/25 in 2000.');
		const { count, text, ranges } = await symbolCardsAt(document, 'A/RES');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['A/RES/55/25']);
		assert.include(text, 'General Assembly resolution 55/25');
		assert.lengthOf(text.match(/\]\(command:/g) ?? [], 3);
	});
});
