import assert from 'node:assert/strict';
import { checkSentence, fixTitle } from '../../../../src/cli/check/report/checkSentence';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { runs } from '../../../support/core/budget';
import { bundledContext, checkFixtures, codesWithFixtures } from '../../../support/core/checkFixtures';
import { withChance } from '../../../support/core/random';

const PARTS = ['UNODC ', '(', ')', '“', '”', '"', '«', '[', ']', '{', '}', '\n', '\n\n', '\r\n', '# ', '| ', '> ', '$', '%', '\\', '<!-- ', ' -->', 'dossier-disable-line ', 'dossier-disable-next-line x', 'A/RES/55-25 ', 'resolution 10/6 ',
	'The United Nations Ofice on Drugs and Crime ', 'United Nations Convention against Transnational Organized Crime ', 'العربية ', '\u202E', '\u0000', '\uD800', '𝒳', 'x'];

describe('checks of broken text', () => {
	it('end with findings inside the text, whose edits are inside it and in order', () => withChance('checks of broken text', runs(60), chance => {
		const text = Array.from({ length: 1 + chance.below(25) }, () => chance.pick(PARTS)).join('');
		const syntax = documentLanguageOf(chance.pick(SERVED_IDS));
		for (const { start, end, fixes } of checkDocument(text, { ...bundledContext(), syntax })) {
			assert.ok(start >= 0 && start < end && end <= text.length, JSON.stringify(text));
			for (const { edits } of fixes) {
				let last = 0;
				for (const edit of edits) {
					assert.ok(edit.start >= last && edit.start <= edit.end && edit.end <= text.length, JSON.stringify(text));
					last = edit.end;
				}
			}
		}
	}));

	it('find everything that is found at all with a sentence that is complete', () => {
		for (const { text, context } of codesWithFixtures().flatMap(code => checkFixtures(code))) {
			for (const finding of checkDocument(text, { ...bundledContext(), ...context })) {
				assert.match(checkSentence(finding), /^[^{}]+[.?]$/u);
				finding.fixes.forEach(fix => assert.match(fixTitle(fix), /^[^{}]+$/u));
			}
		}
	});
});
