import assert from 'node:assert/strict';
import { fileNameOf } from '../../../../src/core/render/print/fileName';

describe('the name of a file for a page', () => {
	for (const [title, name] of [
		['UNVTF', 'UNVTF'],
		['10/5 Falsified medical products', '10-5 Falsified medical products'],
		[
			'Belgium at COP10 of the United Nations Convention against Transnational Organized Crime',
			'Belgium at COP10 of the United Nations Convention',
		],
		[
			'Protocol against the Smuggling of Migrants by Land, Sea and – by – Air or Water',
			'Protocol against the Smuggling of Migrants by Land, Sea',
		],
		[
			'Convention des Nations Unies contre la criminalité transnationale organisée',
			'Convention des Nations Unies contre la criminalité',
		],
		['a<b>:"c"\\d|e?f*', 'a-b-c-d-e-f'],
		['  ..hidden.. ', 'hidden'],
		['CON', 'page CON'],
		['lpt1.txt', 'page lpt1.txt'],
		['Conference', 'Conference'],
		['\u202Eabc\u0000\uD800', 'abc'],
		['///', 'page'],
		['', 'page'],
		['联合国', '联合国'],
		['😀'.repeat(100), '😀'.repeat(60)],
	] as const) {
		it(`of ${JSON.stringify(title).slice(0, 40)} is one that every system takes`, () => assert.equal(fileNameOf(title, 'page'), name));
	}
});
