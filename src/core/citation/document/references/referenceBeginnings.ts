import { getOrInsert } from '../../../data/getOrInsert';
import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';

/** What the texts of numbered sources begin with. */
export interface ReferenceBeginnings {
	/**
	 * Returns the sources whose texts may begin at the start of a range, in any case, in ascending order. Some of them may not, because only
	 * hashes are compared.
	 */
	readonly at: (text: string, range: OffsetRange) => readonly number[];
}

/**
 * Collects the beginnings of texts. Only their lengths and hashes are kept: the texts would take a hundred times as much memory, and
 * most of them are never found.
 */
export class ReferenceBeginningsBuilder {
	private readonly lead: number;
	/** By the hash of their first characters, the length, hash and source of each prefix, one after another. */
	private readonly groups = new Map<number, number[]>();

	/** `lead`: the number of characters by which prefixes are grouped. Shorter ones are never found. */
	constructor(lead: number) {
		this.lead = lead;
	}

	add(prefix: string, source: number): void {
		if (prefix.length < this.lead) {
			return;
		}
		const key = extended(SEED, prefix, 0, this.lead);
		getOrInsert(this.groups, key, () => []).push(prefix.length, extended(key, prefix, this.lead, prefix.length), source);
	}

	/** Returns the table of all prefixes. Each step sorts those that begin alike. */
	*buildInSteps(): Steps<ReferenceBeginnings> {
		const { lead } = this;
		const groups = new Map<number, readonly number[]>();
		for (const [key, group] of this.groups) {
			groups.set(key, byLength(group));
			yield;
		}
		return { at: (text, range) => sourcesAt(text, range, { lead, groups }) };
	}
}

function sourcesAt(
	text: string,
	{ start, end }: OffsetRange,
	{ lead, groups }: { readonly lead: number; readonly groups: ReadonlyMap<number, readonly number[]> },
): readonly number[] {
	let length = lead;
	let hash = start + lead <= end ? extended(SEED, text, start, start + lead) : SEED;
	const group = (start + lead <= end ? groups.get(hash) : undefined) ?? NONE;
	const sources = new Set<number>();
	for (let at = 0; at < group.length; at += MEMBERS) {
		const [prefix = 0, expected, source = 0] = [group[at], group[at + 1], group[at + 2]];
		if (start + prefix > end) {
			break;
		}
		hash = extended(hash, text, start + length, start + prefix);
		length = prefix;
		if (hash === expected) {
			sources.add(source);
		}
	}
	return sources.size < 2 ? [...sources] : [...sources].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/** The number of members of a prefix. */
const MEMBERS = 3;

/** Returns the prefixes of a group by length, each once. */
function byLength(group: readonly number[]): readonly number[] {
	const prefixes = Array.from({ length: group.length / MEMBERS }, (_, index) => group.slice(index * MEMBERS, (index + 1) * MEMBERS));
	const sorted = prefixes.sort((one, other) => {
		const differing = one.findIndex((member, index) => member !== other[index]);
		return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
	});
	return sorted.filter((prefix, index) => prefix.some((member, at) => member !== sorted[index - 1]?.[at])).flat();
}

/** The initial value of a hash; FNV-1a (Fowler, Noll, Vo). */
const SEED = 0x811C9DC5 | 0;

/** Extends a hash by the characters of a text in a range, in lower case. */
function extended(hash: number, text: string, start: number, end: number): number {
	let value = hash;
	for (let at = start; at < end; at++) {
		value = Math.imul(value ^ folded(text.charCodeAt(at)), 0x01000193) & SMALL_INTEGER;
	}
	return value;
}

/** The bits of an integer that V8 stores without an object. */
const SMALL_INTEGER = 0x3FFFFFFF;

/** Returns a code unit in lower case. Both forms of a Greek sigma count as one: which of them it has depends on what follows. */
function folded(unit: number): number {
	if (unit < ASCII) {
		return unit >= 65 && unit <= 90 ? unit + 32 : unit;
	}
	const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
	return lower === FINAL_SIGMA ? FINAL_SIGMA + 1 : lower;
}

const ASCII = 128;
const FINAL_SIGMA = 0x03C2;
