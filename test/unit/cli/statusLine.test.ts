import assert from 'node:assert/strict';
import { StatusLine } from '../../../src/cli/statusLine';

function setUp(isTTY: boolean) {
	let time = 0;
	const written: string[] = [];
	const line = new StatusLine({ isTTY, columns: 20, write: text => written.push(text) }, () => time);
	return { line, written, after: (milliseconds: number) => void (time += milliseconds) };
}

describe('the line that says what the program is doing', () => {
	it('appears after a second, is replaced at most ten times a second, and is cleared', () => {
		const { line, written, after } = setUp(true);
		line.show('Checked 1 of 9 files …');
		after(1000);
		line.show('Checked 2 …');
		after(50);
		line.show('Checked 3 …');
		after(50);
		line.show('Checked 4 …');
		line.clear();
		line.clear();
		assert.deepEqual(written, ['Checked 2 …', '\r\u001B[K', 'Checked 4 …', '\r\u001B[K']);
	});

	it('appears at once before long work', () => {
		const { line, written } = setUp(true);
		line.show('Reading a.csv …', 'busy');
		assert.deepEqual(written, ['Reading a.csv …']);
	});

	it('fits on one line, whatever the name of the file', () => {
		const { line, written } = setUp(true);
		line.show('Reading a\n\u001B[2Jb\u202E of a long name …', 'busy');
		assert.deepEqual(written, ['Reading a [2Jb of a']);
	});

	it('does not exist where the output is not shown on a terminal', () => {
		const { line, written, after } = setUp(false);
		after(5000);
		line.show('Reading a.csv …', 'busy');
		line.clear();
		assert.deepEqual(written, []);
	});
});
