import assert from 'node:assert/strict';
import { lineDiff } from '../../../src/cli/check/lineDiff';
import { runs } from '../../support/core/budget';
import { withChance } from '../../support/core/random';

/** Applies a unified diff as the program `patch` does, without fuzz: hunks are in order, do not overlap, and must match. */
function patched(text: string, diff: readonly string[]): string {
	const old = text.split(/(?<=\n)/);
	let at = 0;
	let result = '';
	const end = (index: number) => (diff[index + 1]?.startsWith('\\') === true ? '' : '\n');
	diff.forEach((line, index) => {
		const header = /^@@ -(\d+),(\d+) \+\d+,\d+ @@$/.exec(line);
		if (header) {
			const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
			assert.ok(start >= at, 'hunks overlap');
			result += old.slice(at, start).join('');
			at = start;
		} else if (/^[ -]/.test(line) && index > 1) {
			assert.equal(old[at], line.slice(1) + end(index));
			result += line.startsWith(' ') ? old[at] ?? '' : '';
			at++;
		} else if (line.startsWith('+') && index > 1) {
			result += line.slice(1) + end(index);
		}
	});
	return result + old.slice(at).join('');
}

describe('the diff of a dry run', () => {
	it('has one hunk for changes that are near each other, and no line after the last', () => {
		assert.deepEqual(lineDiff('a.md', 'a\nm\nb\n', 'A\nm\nB\n'), ['--- a.md', '+++ a.md', '@@ -1,3 +1,3 @@', '-a', '+A', ' m', '-b', '+B']);
		assert.deepEqual(lineDiff('a.md', 'a\nb', 'a\nB'), ['--- a.md', '+++ a.md', '@@ -1,2 +1,2 @@', ' a', '-b', '\\ No newline at end of file', '+B', '\\ No newline at end of file']);
	});

	it('turns one text into the other, whatever the texts', () =>
		withChance('diff', runs(200), chance => {
			const lines = Array.from({ length: chance.below(40) }, () => chance.pick(['', 'a', 'b', 'c d', 'e\r']));
			const before = lines.join('\n') + chance.pick(['', '\n']);
			const after =
				lines.flatMap(line => (chance.below(6) > 0 ? [line] : chance.pick([['x'], ['x', 'y'], []]))).join('\n')
				+ (before.endsWith('\n') ? '\n' : '');
			assert.equal(patched(before, lineDiff('a.md', before, after)), after);
		}));
});
