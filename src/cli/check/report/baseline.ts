import type { CheckFinding } from '../../../core/check/finding';
import { isObject } from '../../../core/data/isObject';
import type { CheckedFile } from '../checkedFile';

/** The format of the file. */
const FORMAT = 1;

/** The findings that a baseline has, each as often as it occurs in the file. */
export type Baseline = ReadonlyMap<string, number>;

/** Reads a baseline; `undefined` if the text is not a baseline. */
export function readBaseline(text: string): Baseline | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (!isObject(value) || value['format'] !== FORMAT || !isObject(value['findings'])) {
			return undefined;
		}
		return new Map(
			Object.entries(value['findings']).flatMap(([key, count]) =>
				typeof count === 'number' && count > 0 ? [[key, count] as const] : [],
			),
		);
	} catch {
		return undefined;
	}
}

/** Returns the text of a baseline with all findings of some files. */
export function writeBaseline(files: readonly CheckedFile[]): string {
	const counts = new Map<string, number>();
	for (const key of files.flatMap(file => file.findings.map(finding => findingKey(file, finding))).sort()) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return `${JSON.stringify({ format: FORMAT, findings: Object.fromEntries(counts) }, undefined, '\t')}\n`;
}

/** Returns the files without the findings that a baseline has. Of several equal findings, as many are left out as the baseline has. */
export function withoutKnown(files: readonly CheckedFile[], baseline: Baseline): readonly CheckedFile[] {
	const left = new Map(baseline);
	return files.map(file => ({
		...file,
		findings: file.findings.filter(finding => {
			const key = findingKey(file, finding);
			const count = left.get(key) ?? 0;
			left.set(key, count - 1);
			return count <= 0;
		}),
	}));
}

/**
 * Identifies a finding by its file, its code and its sentence, so that it stays the same when lines are added or the sentence moves. The
 * sentence is hashed, since a baseline is shared more widely than a draft may be.
 */
export function findingKey({ path, text }: Pick<CheckedFile, 'path' | 'text'>, finding: CheckFinding): string {
	return `${path.replaceAll('\\', '/').replace(/^\.\//, '')} ${finding.code} ${hashOf(sentenceAround(text, finding.start))}`;
}

const SENTENCE_BREAK = /[.!?:;]["”»’)]?\s|\n[ \t\r]*\n/g;
/** The distance from a finding within which the ends of its sentence are searched for, in UTF-16 code units. */
const REACH = 1000;

function sentenceAround(text: string, offset: number): string {
	const before = text.slice(Math.max(0, offset - REACH), offset);
	const after = text.slice(offset, offset + REACH);
	const start = [...before.matchAll(SENTENCE_BREAK)].at(-1);
	const end = after.search(SENTENCE_BREAK);
	return (before.slice(start ? start.index + start[0].length : 0) + after.slice(0, end < 0 ? undefined : end))
		.replace(/\s+/gu, ' ')
		.trim();
}

/** The 64-bit FNV-1a hash of the UTF-16 units of a text (Fowler, Noll and Vo), in hexadecimal digits. */
function hashOf(text: string): string {
	let hash = 0xCBF29CE484222325n;
	for (let at = 0; at < text.length; at++) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001B3n);
	}
	return hash.toString(16).padStart(16, '0');
}
