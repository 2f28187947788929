import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionAt } from '../../../../src/core/lexicon/matching/find';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { readMarked } from '../../../support/core/prose/marked';

const lexicon = buildLexicon(smallLibrary());

/** Every marked place, and nothing else, is a mention. */
function check(source: string, language = 'markdown'): void {
	const { text, marked } = readMarked(source);
	const found = findMentions(lexicon, text, documentLanguageOf(language).prose.find(text));
	assert.deepEqual(found.map(mention => text.slice(mention.start, mention.end)), marked);
}

describe('finding labels', () => {
	it('takes an acronym letter by letter', () => check('The ⟦WHO⟧ met, who knows Who came. ⟦CST⟧ is not cst.'));
	it('folds the case of a label of several words', () => check('The ⟦charter of small things⟧ and the ⟦SMALL FUND⟧.'));
	it('takes a single word as written, capitalized or all in capitals', () => check('A ⟦hat⟧. ⟦Hat⟧ ⟦HAT⟧ hAt'));
	it('takes whole words only', () => check('WHOM, hats, chat, COP100, SF1, the ⟦SF⟧.'));
	it('takes the longest label', () => check('The ⟦tenth session of the Small Conference⟧.'));
	it('treats spaces, line breaks and hyphens alike', () =>
		check('⟦Charter of\nsmall things⟧, ⟦Charter-of-Small-Things⟧, ⟦Charter of  Small\u00A0Things⟧'));
	it('does not reach across a paragraph', () => check('Charter of Small\n\nThings'));
	it('does not reach across other marks', () => check('Charter of Small, Things'));
	it('reads on across emphasis and quote marks', () => check('**⟦Charter** of _Small_ Things⟧\n\n> The ⟦Small\n> Fund⟧'));
	it('takes possessives, and compounds with a hyphen', () => check("⟦WHO⟧'s and ⟦WHO⟧’s ⟦WHO⟧-led"));
	it('matches an underscore only if the label has one', () => check('⟦COVID_19⟧ but WHO_x'));
	it('leaves labels alone that are not to be recognized', () => check('On 10/5 we met.'));
	it('leaves file names, addresses and handles alone', () =>
		check('WHO.pdf, docs/WHO/a.md, ./WHO, a@WHO.org, @WHO, #WHO, C:\\WHO, www.WHO.int', 'plaintext'));
	it('finds labels next to slashes, quotes and brackets', () => check('(⟦WHO⟧), “⟦WHO⟧”, ⟦WHO⟧/⟦CST⟧, ⟦WHO⟧.', 'plaintext'));
	it('is not misled by decomposed accents', () => check('The ⟦Charte des petites choses⟧.'));
	it('finds a label at each place inside it and at its end', () => {
		const { text, ranges: [range] } = readMarked('See the ⟦Small Fund⟧ now.');
		const prose = documentLanguageOf('markdown').prose.find(text);
		const at = (offset: number) => mentionAt(lexicon, text, prose, offset)?.start;
		assert.ok(range);
		assert.equal(at(range.start), range.start);
		assert.equal(at(range.start + 5), range.start);
		assert.equal(at(range.end), range.start);
		assert.equal(at(range.start - 1), undefined);
		assert.equal(at(range.end + 1), undefined);
	});
	it('returns the label that was found, also a discouraged one', () => {
		const text = 'The Chart of Small Things.';
		const [mention] = findMentions(lexicon, text, documentLanguageOf('markdown').prose.find(text));
		assert.deepEqual(mention?.labels.map(({ entry, label }) => [entry, label.role, label.instead]), [
			['small/charter', 'discouraged', 'Charter of Small Things'],
		]);
	});
});
