import { isObject } from '../data/isObject';
import { MAX_COMPILED_BYTES } from '../limits';
import type { Steps } from '../steps/steps';
import type { CompiledEntries } from './compiledEntries';
import type { LabelTable } from './labelTable';
import { openSectionsInSteps, writeSectionsInSteps } from './sections';
import type { Utf8 } from './utf8';

/** A compiled dossier whose labels a table has. */
export interface Member {
	/** Identifies the content of the dossier. */
	readonly digest: string;
	/** How many labels it has that are recognized. */
	readonly labels: number;
}

/** Returns the item of a list for a compiled dossier. */
export function memberOf({ digest, labelCount }: Pick<CompiledEntries, 'digest' | 'labelCount'>): Member {
	return { digest, labels: labelCount };
}

/** A table with the labels of compiled dossiers, and how to make it that of the dossiers in use. */
export interface JoinedLabels {
	readonly table: LabelTable;
	/**
	 * The dossiers whose labels the table has, in the order of the numbers of these. The labels of those that are not in use are removed.
	 */
	readonly members: readonly Member[];
	/** The tables of dossiers in use that are not members, by their digests. Their labels are added. */
	readonly others: ReadonlyMap<string, LabelTable>;
}

const KIND = 3;

/**
 * The maximum share of the labels of a stored table that may belong to dossiers not in use, and the maximum number of labels to add, as a
 * share of its labels.
 */
const MAX_UNUSED = 0.25;
const MAX_ADDED = 0.125;

/** Returns the file that lists the dossiers of a stored table, in steps. */
export function* writeMembersInSteps(members: readonly Member[], utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
	return yield* writeSectionsInSteps(KIND, [utf8.encode(JSON.stringify(members))]);
}

/** Reads such a file, in steps; `undefined` if it is damaged or of another version. */
export function* openMembersInSteps(file: Uint8Array, utf8: Utf8): Steps<readonly Member[] | undefined> {
	const [section] = (yield* openSectionsInSteps(file, KIND, 1, MAX_COMPILED_BYTES)) ?? [];
	try {
		const members: unknown = section && JSON.parse(utf8.decode(section.bytes));
		return Array.isArray(members) && members.every(isMember) ? members : undefined;
	} catch {
		// As for a file that is damaged, the labels are joined again.
		return undefined;
	}
}

function isMember(value: unknown): value is Member {
	return isObject(value) && typeof value['digest'] === 'string' && Number.isInteger(value['labels']) && Number(value['labels']) >= 0;
}

/**
 * Returns the one of several lists of dossiers whose table needs the fewest changes to be that of the dossiers in use; `undefined` if
 * joining the tables of the dossiers takes less than changing any of them.
 */
export function nearestMembers<List extends readonly Member[]>(inUse: readonly Member[], lists: readonly List[]): List | undefined {
	let nearest: List | undefined;
	let fewest = Infinity;
	for (const list of lists) {
		const all = labelsIn(list);
		const unused = labelsIn(without(list, inUse));
		const added = labelsIn(without(inUse, list));
		if (unused <= MAX_UNUSED * all && added <= MAX_ADDED * all && unused + added < fewest) {
			nearest = list;
			fewest = unused + added;
		}
	}
	return nearest;
}

/** Returns the members of a list that another does not have. */
export function without(list: readonly Member[], other: readonly Member[]): readonly Member[] {
	const digests = new Set(other.map(({ digest }) => digest));
	return list.filter(({ digest }) => !digests.has(digest));
}

function labelsIn(list: readonly Member[]): number {
	return list.reduce((sum, { labels }) => sum + labels, 0);
}
