import assert from 'node:assert/strict';
import { escapeOrg } from '../../../../../src/core/citation/formats/escapeOrg';

describe('text in Org', () => {
	for (const [text, written] of [
		['a *b*', 'a \\ast{}b*'],
		['[*a*]', '(\\ast{}a*)'],
		['[/b/]', '(\\slash{}b/)'],
		['2 * 3', '2 * 3'],
	] as const) {
		it(`reads ${text} as it is`, () => assert.equal(escapeOrg(text), written));
	}
});
