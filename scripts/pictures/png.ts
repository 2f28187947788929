import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** An image: its pixels in rows, each as 0xRRGGBB. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint32Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const TRUE_COLOUR = 2;
const WITH_ALPHA = 6;
const INDEXED = 3;

/** Reads a PNG as browsers write screenshots: 8 bits per channel, not interlaced. Transparency is ignored. Throws for any other kind. */
export function readPng(bytes: Buffer): Picture {
	const header = chunkOf(bytes, 'IHDR')[0];
	const [depth, type, , , interlaced] = header?.subarray(8) ?? [];
	if (!header || depth !== 8 || (type !== TRUE_COLOUR && type !== WITH_ALPHA) || interlaced !== 0) {
		throw new Error('This is not a PNG of the kind that browsers write.');
	}
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const channels = type === WITH_ALPHA ? 4 : 3;
	const data = unfilter(inflateSync(Buffer.concat(chunkOf(bytes, 'IDAT'))), width * channels, channels);
	const pixels = Uint32Array.from({ length: width * height }, (_, pixel) => data.readUIntBE(pixel * channels, 3));
	return { width, height, pixels };
}

/** Whether a PNG has a palette. */
export function hasPalette(bytes: Buffer): boolean {
	return chunkOf(bytes, 'PLTE').length > 0;
}

/** Writes an image of at most 256 colours, given as a palette and each pixel's index into it. Deterministic. */
export function writeIndexedPng({ width, height }: Picture, palette: readonly number[], indexes: Uint8Array): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, INDEXED, 0, 0, 0], 8);
	const colours = Buffer.alloc(palette.length * 3);
	palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
	// Each row starts with its filter type: 0 (none), which suits palette indexes best.
	const rows = Buffer.alloc((width + 1) * height);
	for (let row = 0; row < height; row++) {
		rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
	}
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', colours),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunkOf(bytes: Buffer, wanted: string): readonly Buffer[] {
	const found: Buffer[] = [];
	for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === wanted) {
			found.push(bytes.subarray(at + 8, at + 8 + length));
		}
		at += length + 12;
	}
	return found;
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(content.length, 0);
	ends.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** Reverses the filter of each row: https://www.w3.org/TR/png-3/#9Filters */
function unfilter(filtered: Buffer, rowBytes: number, pixelBytes: number): Buffer {
	const height = filtered.length / (rowBytes + 1);
	const data = Buffer.alloc(rowBytes * height);
	for (let row = 0; row < height; row++) {
		const kind = filtered[row * (rowBytes + 1)] ?? 0;
		for (let at = 0; at < rowBytes; at++) {
			const here = row * rowBytes + at;
			const left = at < pixelBytes ? 0 : data[here - pixelBytes] ?? 0;
			const above = row === 0 ? 0 : data[here - rowBytes] ?? 0;
			const corner = row === 0 || at < pixelBytes ? 0 : data[here - rowBytes - pixelBytes] ?? 0;
			data[here] = (filtered[here + row + 1] ?? 0) + guess(kind, left, above, corner);
		}
	}
	return data;
}

function guess(kind: number, left: number, above: number, corner: number): number {
	switch (kind) {
		case 1:
			return left;
		case 2:
			return above;
		case 3:
			return (left + above) >> 1;
		case 4:
			return paeth(left, above, corner);
		default:
			return 0;
	}
}

function paeth(left: number, above: number, corner: number): number {
	const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
	return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
