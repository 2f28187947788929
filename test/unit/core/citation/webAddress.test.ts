import assert from 'node:assert/strict';
import { webAddress } from '../../../../src/core/citation/webAddress';

describe('a web address', () => {
	for (const address of [
		'https://a.example',
		'http://legal.un.org/avl/ha/unctoc/unctoc.html',
		'HTTP://a.example/?b=c#d',
		'https://a.example/b_(c)',
	]) {
		it(`is ${address}`, () => assert.equal(webAddress(address), address));
	}
	for (const value of ['', 'javascript:alert(1)', 'file:///a', 'https://', 'https:///a', 'http://a.example/ b', 'http://a.example/<b>', 'x http://a.example', 'ftp://a.example', 3, undefined]) {
		it(`is not ${String(value)}`, () => assert.equal(webAddress(value), undefined));
	}
});
