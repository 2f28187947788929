import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashOf, makeFingerprint, runsOf } from '../../../../src/core/quotation/fingerprint/fingerprint';
import { readFingerprint, writeFingerprint } from '../../../../src/core/quotation/fingerprint/fingerprintFile';
import { judgeByFingerprint } from '../../../../src/core/quotation/fingerprint/judgeByFingerprint';
import { sha256Word } from '../../../../src/core/quotation/fingerprint/sha256';
import { quotedTokens } from '../../../../src/core/quotation/quotedWord';
import { sourceParagraphsOf } from '../../../../src/core/quotation/sourceText';
import { runs } from '../../../support/core/budget';
import { attack, pairsOf } from '../../../support/core/quotation/fingerprintAttack';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';
import { withChance } from '../../../support/core/random';

const SALT = 'saltsaltsalt';
const fingerprint = makeFingerprint(HARBOUR_REPORT, SALT);
const wordsOf = (text: string) =>
	quotedTokens(text)
		.filter(({ isMark }) => !isMark)
		.map(({ key }) => key);
const judged = (text: string, paragraph?: string) =>
	judgeByFingerprint(
		{ text, minWords: 4, ...(paragraph !== undefined && { cited: { label: 'paragraph', value: paragraph } }) },
		fingerprint,
	);
/** The words that a verdict marks. */
function marked(text: string, paragraph: string): readonly string[] {
	const verdict = judged(text, paragraph);
	return verdict.kind === 'differs' ? verdict.differences.map(({ start, end }) => text.slice(start, end)) : [verdict.kind];
}

describe('the hash of a run', () => {
	it('begins like a SHA-256, for any text', () => withChance('sha256', runs(50), chance => {
		const text = Array.from({ length: chance.below(150) }, () => chance.pick(['a', ' ', 'é', '語', '𝒳', '\n', '0'])).join('');
		assert.equal(sha256Word(text).toString(16).padStart(8, '0'), createHash('sha256').update(text).digest('hex').slice(0, 8));
	}));
});

describe('a fingerprint', () => {
	it('is a sorted set for each paragraph, so short that a foreign run is in it once in eight times or less often', () => {
		for (const { bits, runs: hashes } of fingerprint.paragraphs) {
			assert.deepEqual(hashes, [...new Set(hashes)].sort((a, b) => a - b));
			assert.ok(hashes.length / 2 ** bits <= 1 / 8, JSON.stringify({ bits, count: hashes.length }));
		}
		assert.deepEqual(fingerprint.paragraphs.map(({ place }) => place?.value), ['', '1', '2', '3', '4', '5', '6']);
	});
	it('contains no word of the text', () => {
		const written = writeFingerprint(fingerprint);
		assert.deepEqual(
			wordsOf(HARBOUR_REPORT).filter(
				word => /\p{L}{4}/u.test(word) && !['title', 'paragraph'].includes(word) && written.includes(word),
			),
			[],
		);
	});
	it('is the same after it is written and read', () => assert.deepEqual(readFingerprint(writeFingerprint(fingerprint)), fingerprint));
	it('differs by its salt', () =>
		assert.notDeepEqual(makeFingerprint(HARBOUR_REPORT, 'another_salt').paragraphs, fingerprint.paragraphs));

	for (const [name, text] of Object.entries({
		'no JSON': '{', 'another format': '{"format":2,"words":5,"salt":"saltsalt","paragraphs":[]}', 'a list': '[]', 'null': 'null',
		'other runs': '{"format":1,"words":4,"salt":"saltsalt","paragraphs":[]}',
		'a salt with spaces': '{"format":1,"words":5,"salt":"salt salt","paragraphs":[]}',
		'a hash that is too long': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"bits":3,"runs":[8]}]}',
		'hashes out of order': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"bits":4,"runs":[9,8]}]}',
		'a fraction': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"bits":4,"runs":[0.5]}]}',
		'too many bits': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"bits":33,"runs":[]}]}',
		'an unknown place': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"verse":"1","bits":4,"runs":[]}]}',
		'two places': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"paragraph":"1","page":"1","bits":4,"runs":[]}]}',
		'a prototype': '{"format":1,"words":5,"salt":"saltsalt","paragraphs":[{"__proto__":"1","bits":4,"runs":[]}]}',
		'too many paragraphs': `{"format":1,"words":5,"salt":"saltsalt","paragraphs":[${'{"bits":3,"runs":[]},'.repeat(50_000)}{"bits":3,"runs":[]}]}`,
	})) {
		it(`is not read from a file with ${name}`, () => assert.equal(readFingerprint(text), undefined));
	}
});

describe('a quotation and the fingerprint of its source', () => {
	const passage = 'According to the harbour master, the depth at low tide fell from 4.2 metres in 2011 to 2.9 metres in 2018';
	it('needs ten words', () => {
		assert.equal(judged('the depth at low tide fell from 4.2 metres').kind, 'tooShort');
		assert.equal(judged('the depth at low tide fell from 4.2 metres in').kind, 'exact');
	});
	it('is in the paragraph that is cited, or in another one', () => {
		assert.deepEqual(judged(passage, '2'), { kind: 'exact', places: [{ label: 'paragraph', value: '2' }], notable: [] });
		assert.deepEqual(judged(passage, '4'), { kind: 'otherParagraph', places: [{ label: 'paragraph', value: '2' }] });
	});
	it('has a wrong word to within some words', () => {
		assert.deepEqual(marked(passage.replace('2.9', '1.9'), '2'), ['1.9 metres in 2018']);
		assert.deepEqual(marked(passage.replace('low tide fell', 'low tide quickly fell'), '2'), ['quickly']);
		assert.deepEqual(marked(passage.replace('metres in 2011', 'metres 2011'), '2'), ['metres 2011 to']);
	});
	it('is joined of two paragraphs', () => {
		const text =
			'the depth at low tide fell from 4.2 metres in 2011 and the depth is measured every spring and autumn by an independent surveyor';
		assert.equal(judged(text).kind, 'differs');
		const joined =
			'the depth at low tide fell from 4.2 metres in 2011 the depth is measured every spring and autumn by an independent surveyor';
		const verdict = judged(joined);
		assert.ok(
			verdict.kind === 'joined' && verdict.at.every(at => Math.abs(at - joined.indexOf('the depth is')) < 15),
			JSON.stringify(verdict),
		);
	});
	it('seems to have an invented run once in sixteen to eight times', () => {
		let found = 0;
		const { bits, runs: hashes } = fingerprint.paragraphs[3] ?? { bits: 3, runs: [] };
		for (let index = 0; index < 2000; index++) {
			found += hashes.includes(hashOf(`an invented run number ${index}`, SALT, bits)) ? 1 : 0;
		}
		assert.ok(found / 2000 > 0.04 && found / 2000 < 0.15, String(found));
	});
});

describe('an attack on a fingerprint', function () {
	this.timeout(60_000);

	/** The words that the attacker can read of the eight after five known words, with all words of the text as vocabulary. */
	function recovered(spareBits: number, knowsPairs: boolean): readonly number[] {
		const others = wordsOf(['docs/dossiers.md', 'docs/reliability.md'].map(path => readFileSync(path, 'utf8')).join('\n'));
		const own = wordsOf(HARBOUR_REPORT);
		const vocabulary = [...new Set(own)];
		return sourceParagraphsOf(HARBOUR_REPORT)
			.slice(2, 4)
			.map(({ text }) => {
				const words = wordsOf(text);
				const bits = Math.ceil(Math.log2(words.length - 4)) + spareBits;
				const hashes = runsOf(words).map(run => hashOf(run, SALT, bits));
				return attack(
					words.slice(0, 13),
					SALT,
					{ bits, runs: hashes },
					{ vocabulary, pairs: pairsOf(knowsPairs ? [...others, ...own] : others), width: 10 },
				).right;
			});
	}

	it('reads everything if hashes are long', () => assert.deepEqual(recovered(20, false), [8, 8]));
	it('reads two words at most with the hashes that are used, if it knows which words follow each other in other texts', () => {
		const right = recovered(3, false);
		assert.ok(right.every(words => words <= 2), String(right));
	});
	it('reads more if it can guess which words follow each other in this one, so secret and formulaic texts get no fingerprint', () => {
		const right = recovered(3, true);
		assert.ok(Math.max(...right) > 2, String(right));
	});
});
