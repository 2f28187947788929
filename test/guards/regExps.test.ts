import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { doubtOf } from './support/linearity';
import { projectTextFiles, type TextFile } from './support/projectFiles';
import { regExpConstructions, regExpLiterals, type RegExpAt } from './support/regExpsOf';

/** Judging some hundred automata takes as long as the machine is busy, which is no reason to fail. */
const NO_LIMIT = 0;

const sources = () => projectTextFiles().filter(({ path }) => path.startsWith('src/') && path.endsWith('.ts'));

describe('regular expressions: none takes longer than the text is long', function () {
	this.timeout(NO_LIMIT);
	let constructed: readonly RegExpAt[] = [];

	before(() => {
		const printed = execFileSync(process.execPath, ['--import', 'tsx', 'test/guards/support/recordRegExps.ts'], { encoding: 'utf8' });
		constructed = JSON.parse(printed) as readonly RegExpAt[];
	});

	it('knows what every construction in the code makes', () => {
		assert.ok(constructed.length > 20);
		assert.deepEqual(unknownTo(constructed, sources()), []);
	});

	it('knows what a construction makes; notices one that it never saw', () => {
		assert.deepEqual(unknownTo(constructed, [spoilt("export const made = new RegExp(name + '+');")]), ['src/spoilt.ts:1']);
	});

	it('has proof for every one', async () => {
		const all = [...regExpLiterals(sources()), ...constructed];
		assert.ok(all.length > 250);
		assert.deepEqual(await doubtsAbout(all), []);
	});

	for (const literal of [
		'/(a+)+$/', '/\\s*,?\\s*$/', '/[!?]+$/', '/^[a-z]*cite[a-z]*$/', '/<!--[^]*?-->/', '/"(?:\\\\[^]|[^"\\\\])*"/',
		'/(?<![\\p{L}])\\p{Lu}+\\p{Lu}+(?!\\p{L})/u', '/x(?=\\s*\\s*y)/', '/(?:a|b|ab)*(?!c)/', '/(=+)\\1x/', '/one|(?<mark>[*_]+$)/', '/a*a*a*a*b/y',
	]) {
		it(`has proof for every one; notices ${literal}`, async () => {
			const [doubt] = await doubtsAbout(regExpLiterals([spoilt(`export const pattern = ${literal};`)]));
			assert.match(doubt ?? '', /^src\/spoilt\.ts:1: .*(?:polynomial|exponential) on /);
		});
	}

	for (const literal of ['/\\/\\/[^\\n]*/', '/(?<!\\w)(?:src|call)_\\w+[{(][^{}()\\n]*[})]/', '/`[^`\\n]*`(?!`)/g', '/^(?:one|two|three)$/']) {
		it(`does not mind ${literal}`, async () => assert.equal(await doubtOf(literal), undefined));
	}
});

function unknownTo(constructed: readonly RegExpAt[], files: readonly TextFile[]): readonly string[] {
	const seen = new Set(constructed.map(({ place }) => place));
	return regExpConstructions(files).filter(place => !seen.has(place));
}

async function doubtsAbout(all: readonly RegExpAt[]): Promise<readonly string[]> {
	const doubts = await Promise.all(all.map(async ({ place, literal }) => ({ place, literal, doubt: await doubtOf(literal) })));
	return doubts.flatMap(({ place, literal, doubt }) => (doubt === undefined ? [] : [`${place}: ${literal} is ${doubt}`]));
}

function spoilt(text: string): TextFile {
	return { path: 'src/spoilt.ts', text };
}
