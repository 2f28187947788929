import assert from 'node:assert/strict';
import { isSafeKey } from '../../../../../src/core/citation/formats/form';
import { formNamed } from '../../../../support/core/citation/citing';

const FORMS = ['pandoc', 'latexCite', 'typstCite', 'asciidocCite', 'orgCite', 'mystCite'] as const;

describe('isSafeKey', () => {
	it('accepts the keys that users have', () => {
		for (const key of ['small_charter', 'Müller2010', 'DBLP:journals/cacm/Knuth74', 'un-1999', '2000_treaty', 'a.b']) {
			assert.deepEqual(FORMS.filter(form => !isSafeKey(formNamed(form), key)), [], key);
		}
	});

	it('rejects keys that end the citation or are parsed as markup', () => {
		for (const key of ['x]}\\input{/etc/passwd}', 'a,b', 'a b', 'a;b', 'a%b', '{a', 'a}', 'a]', 'a"b', '<a>', '$(a)', 'a\nb', '', '-a', 'a@b', 'a\u202Eb', 'x'.repeat(300)]) {
			assert.deepEqual(FORMS.filter(form => isSafeKey(formNamed(form), key)), [], key);
		}
	});

	it('accepts everything if no key is written', () => assert.equal(isSafeKey(formNamed('footnote'), 'any key]'), true));
});
