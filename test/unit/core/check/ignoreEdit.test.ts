import assert from 'node:assert/strict';
import { ignoreHere, ignoreInFile } from '../../../../src/core/check/ignore/ignoreEdit';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { withEdits } from '../../../../src/core/text/textEdit';
import { findingsOf } from '../../../support/core/checkFixtures';

const SENTENCE = 'The UN Office for the Fight against Drugs and Crime helped.';

describe('the comment that ignores a finding', () => {
	for (const id of SERVED_IDS) {
		it(`is inserted at its place in ${id}`, () => {
			const syntax = documentLanguageOf(id);
			const text = `Text before.\n\n${SENTENCE}\nText after, ${SENTENCE}\n`;
			const [finding, other] = findingsOf('name-discouraged', text, { syntax });
			assert.ok(finding && other);
			const edit = ignoreHere(text, finding, { syntax });
			const result = withEdits(text, edit ? [edit] : []);
			// In reStructuredText, a comment can only be about a whole paragraph.
			assert.equal(
				findingsOf('name-discouraged', result, { syntax }).length,
				syntax.comments?.place === 'aboveParagraph' ? 0 : 1,
				result,
			);
			assert.deepEqual([...findingsOf('ignore-unused', result, { syntax }), ...findingsOf('ignore-unknown', result, { syntax })], []);
		});

		it(`is inserted for the file in ${id}`, () => {
			const syntax = documentLanguageOf(id);
			const text = `Text before.\r\n\r\n${SENTENCE} ${SENTENCE}\r\n`;
			const edit = ignoreInFile(text, 'name-discouraged', { syntax });
			const result = withEdits(text, edit ? [edit] : []);
			assert.deepEqual(findingsOf('name-discouraged', result, { syntax }), [], result);
			assert.ok(!/(?<!\r)\n/.test(result));
		});
	}

	it('is below the front matter, if it is about the file', () => {
		const edit = ignoreInFile(`---\ntitle: A\n---\n${SENTENCE}\n`, 'name-discouraged', { syntax: documentLanguageOf('markdown') });
		assert.equal(edit?.start, '---\ntitle: A\n---\n'.length);
	});
});
