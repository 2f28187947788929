import assert from 'node:assert/strict';
import { shownText } from '../../../../src/core/text/shownText';

describe('shownText', () => {
	it('leaves text alone', () => {
		for (const text of ['', 'refs.bib', 'Article 5 (2) [sic], $5, 50 €', 'العربية', '“quoted”', 'a_b*c*']) {
			assert.equal(shownText(text), text);
		}
	});

	it('makes no link and no command of a name', () => {
		// As in parseLinkedText of VS Code.
		const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
		for (const text of [
			'[Repair it](command:workbench.action.quit).bib',
			'a [b](https://c.example "d") e',
			'[[x]](file:///etc/passwd)',
			'[x]\u200E(command:y)',
		]) {
			assert.doesNotMatch(shownText(text), link);
			assert.equal(shownText(text).replaceAll('\u2060', ''), text.replaceAll('\u200E', ''));
		}
	});

	it('makes no icon of a name', () => assert.doesNotMatch(shownText('$(error) and $\u202E(trash~spin)'), /\$\(/));

	it('is one line in its own direction', () => {
		assert.equal(shownText('a\r\nb\u2028c\x1b[31md\u0085e'), 'a b c [31md e');
		assert.equal(shownText('refs\u202Ebib.exe\u2066\u2069\u061C'), 'refsbib.exe');
	});
});
