import assert from 'node:assert/strict';
import { checkMessage as inProgram, checkTitle } from '../../../src/cli/check/report/checkSentence';
import { CHECK_TITLES } from '../../../src/cli/check/report/checkTitles';
import { CHECK_CODES } from '../../../src/core/check/checkCode';
import { FIX_TITLE_KEYS, MESSAGE_KEYS } from '../../../src/core/check/messageParts';
import { checkMessage as inEditor, fixTitle } from '../../../src/extension/platform/ui/checkMessages';
import { titleOfCheck } from '../../../src/extension/platform/ui/checkTitles';

const values = ['first', 'second', 'third', 'fourth'];

describe('findings of checks', () => {
	it('have the same sentences in the editor and on the command line', () => {
		assert.deepEqual(MESSAGE_KEYS.map(key => inEditor({ key, values })), MESSAGE_KEYS.map(key => inProgram({ key, values })));
	});

	it('have fixes with the same titles', () => {
		assert.deepEqual(FIX_TITLE_KEYS.map(key => fixTitle({ key, values })), FIX_TITLE_KEYS.map(key => checkTitle({ key, values })));
	});

	it('are from checks with the same titles, each different', () => {
		assert.deepEqual(CHECK_CODES.map(titleOfCheck), CHECK_CODES.map(code => CHECK_TITLES[code]));
		const house = /^(?:un|eu)-full-stops$/;
		const titles = CHECK_CODES.filter(code => !house.test(code)).map(titleOfCheck);
		assert.equal(new Set(titles).size, titles.length);
	});
});
