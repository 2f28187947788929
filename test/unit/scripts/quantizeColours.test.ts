import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { hasPalette } from '../../../scripts/pictures/png';
import { quantizeColours } from '../../../scripts/pictures/quantizeColours';

const SCREENSHOT = readFileSync('docs/pictures/cite-list.png');

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}

/** Two pixels in a row, in true colour, each row with the filter that is given first in it. */
function pictureOf(...rows: readonly (readonly number[])[]): Buffer {
	const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function paletteOf(bytes: Buffer): string {
	const at = bytes.indexOf('PLTE');
	return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)).toString('hex');
}

describe('pictures with fewer colours', () => {
	it('keep the colours of a picture that has few, whatever the filters of its rows', () => {
		const white = [255, 255, 255];
		const plain = pictureOf([0, ...white, ...white], [0, ...white, 10, 20, 30], [0, ...white, 10, 20, 30]);
		const filtered = pictureOf([1, ...white, 0, 0, 0], [2, 0, 0, 0, 11, 21, 31], [4, 0, 0, 0, 0, 0, 0]);
		assert.equal(paletteOf(quantizeColours(plain)), 'ffffff0a141e');
		assert.ok(quantizeColours(plain).equals(quantizeColours(filtered)));
	});

	it('are less than half as large, and the same each time', () => {
		const small = quantizeColours(SCREENSHOT);
		assert.ok(hasPalette(SCREENSHOT) || small.length < SCREENSHOT.length / 2);
		assert.ok(hasPalette(small) && small.equals(quantizeColours(SCREENSHOT)));
		assert.ok(quantizeColours(small).equals(small));
	});
});
