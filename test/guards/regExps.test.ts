import assert from 'node:assert/strict';
import { THOROUGH } from '../support/core/budget';
import type { TextFile } from './support/code/projectFiles';
import { keptVerdicts, staleVerdicts, VERDICTS_FILE } from './support/regExps/keptVerdicts';
import { linearityProblem } from './support/regExps/linearity';
import { constructedRegExps, ourRegExps, sourceFiles } from './support/regExps/ourRegExps';
import { regExpConstructions, regExpLiterals, type RegExpAt } from './support/regExps/regExpsOf';

/** The duration depends on the load of the machine and must not fail the test. */
const NO_LIMIT = 0;

describe('regular expressions: all take linear time', function () {
	this.timeout(NO_LIMIT);
	let constructed: readonly RegExpAt[] = [];

	before(() => {
		constructed = constructedRegExps();
	});

	it('knows the result of every construction in the code', () => {
		assert.ok(constructed.length > 20);
		assert.deepEqual(unknownTo(constructed, sourceFiles()), []);
	});

	it('knows the result of a construction; notices an unknown one', () => {
		assert.deepEqual(unknownTo(constructed, [spoilt("export const made = new RegExp(name + '+');")]), ['src/spoilt.ts:1']);
	});

	it('every one is proven', async () => {
		const all = ourRegExps(constructed);
		assert.ok(all.length > 250);
		assert.deepEqual(await doubtsAbout(all, THOROUGH ? new Set() : keptVerdicts()), []);
	});

	it(`saves no unused proof (${VERDICTS_FILE} is written by: node --import tsx test/guards/support/regExps/keepVerdicts.ts)`, () =>
		assert.deepEqual(staleVerdicts(keptVerdicts(), ourRegExps(constructed)), []));

	it('saves no unused proof; notices one', () =>
		assert.deepEqual(staleVerdicts(new Set([...keptVerdicts(), 'stale']), ourRegExps(constructed)), ['stale']));

	for (const literal of [
		'/(a+)+$/', '/\\s*,?\\s*$/', '/[!?]+$/', '/^[a-z]*cite[a-z]*$/', '/<!--[^]*?-->/', '/"(?:\\\\[^]|[^"\\\\])*"/',
		'/(?<![\\p{L}])\\p{Lu}+\\p{Lu}+(?!\\p{L})/u', '/x(?=\\s*\\s*y)/', '/(?:a|b|ab)*(?!c)/', '/(=+)\\1x/', '/one|(?<mark>[*_]+$)/', '/a*a*a*a*b/y',
	]) {
		it(`every one is proven; notices ${literal}`, async () => {
			const [doubt] = await doubtsAbout(regExpLiterals([spoilt(`export const pattern = ${literal};`)]), keptVerdicts());
			assert.match(doubt ?? '', /^src\/spoilt\.ts:1: .*(?:polynomial|exponential) on /);
		});
	}

	for (const literal of [
		'/\\/\\/[^\\n]*/',
		'/(?<!\\w)(?:src|call)_\\w+[{(][^{}()\\n]*[})]/',
		'/`[^`\\n]*`(?!`)/g',
		'/^(?:one|two|three)$/',
	]) {
		it(`proves ${literal}`, async () => assert.equal(await linearityProblem(literal), undefined));
	}
});

function unknownTo(constructed: readonly RegExpAt[], files: readonly TextFile[]): readonly string[] {
	const seen = new Set(constructed.map(({ place }) => place));
	return regExpConstructions(files).filter(place => !seen.has(place));
}

async function doubtsAbout(all: readonly RegExpAt[], kept: ReadonlySet<string>): Promise<readonly string[]> {
	const doubts = await Promise.all(
		all.map(async ({ place, literal }) => ({ place, literal, doubt: await linearityProblem(literal, kept) })),
	);
	return doubts.flatMap(({ place, literal, doubt }) => (doubt === undefined ? [] : [`${place}: ${literal} is ${doubt}`]));
}

function spoilt(text: string): TextFile {
	return { path: 'src/spoilt.ts', text };
}
