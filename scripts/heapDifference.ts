import { dominatorsOf, type Dominators } from '../test/soak/heap/dominators';
import { heapPartsOf, heldAlone, isOwnedBy } from '../test/soak/heap/heapParts';
import { HeapSnapshot, type NodeIndex } from '../test/soak/heap/heapSnapshot';
import { OWNER_NAMES, ownersOf } from '../test/soak/heap/ownersOf';
import { reached } from '../test/soak/heap/reached';

const USAGE =
	'node --import tsx scripts/heapDifference.ts BEFORE AFTER\nCompares two heap snapshots of one process, written by npm run soak -- --snapshots.';

/** The minimum growth that gets a separate line at the top of the tree, and below a line of the tree, in bytes. */
const SHOWN = 100_000;
const NAMED_KINDS = 40;

interface Read {
	readonly snapshot: HeapSnapshot;
	readonly isReached: Uint8Array;
}

/** Prints the growth by kind, by owner, by constructor, and by holder. */
async function main(files: readonly string[]): Promise<void> {
	const [before, after] = files;
	if (before === undefined || after === undefined) {
		throw new Error(USAGE);
	}
	const both = [await read(before), await read(after)] as const;
	printTable('Kinds of objects', both.map(({ snapshot, isReached }) => sums(snapshot, isReached, index => snapshot.type(index))));
	printTable('Held by the code of one owner alone', both.map(({ snapshot }) => byOwner(snapshot)));
	printTable('Held by Dossier alone', both.map(ours), NAMED_KINDS);
	printTable(
		'Constructors and functions',
		both.map(({ snapshot, isReached }) => sums(snapshot, isReached, index => kindOf(snapshot, index))),
		NAMED_KINDS,
	);
	printTree(both);
}

async function read(file: string): Promise<Read> {
	const snapshot = await HeapSnapshot.read(file);
	return { snapshot, isReached: reached(snapshot) };
}

/** Sums the sizes of objects by a key. */
function sums(snapshot: HeapSnapshot, isCounted: Uint8Array, keyOf: (index: NodeIndex) => string): Map<string, number> {
	const all = new Map<string, number>();
	isCounted.forEach((counted, index) => {
		if (counted === 1) {
			const key = keyOf(index);
			all.set(key, (all.get(key) ?? 0) + snapshot.bytes(index));
		}
	});
	return all;
}

/** The bytes that only one owner holds, by owner. */
function byOwner(snapshot: HeapSnapshot): Map<string, number> {
	const { all, byOwner: parts } = heapPartsOf(snapshot);
	return new Map(
		[['everything', all] as const, ...parts].flatMap(([name, { data, code }]) => [
			[`${name}, data`, data],
			[`${name}, compiled code`, code],
		]),
	);
}

/** The bytes that only our code holds, by constructor. */
function ours({ snapshot, isReached }: Read): Map<string, number> {
	return sums(snapshot, heldAlone(snapshot, isReached, isOwnedBy(ownersOf(snapshot), OWNER_NAMES[0] ?? '')), index =>
		kindOf(snapshot, index),
	);
}

/** The name of an object, without the contents of strings. */
function kindOf(snapshot: HeapSnapshot, index: NodeIndex): string {
	const type = snapshot.type(index);
	return type.endsWith('string') ? type : `${type} ${snapshot.name(index).slice(0, 60)}`;
}

function printTable(
	title: string,
	[before = new Map(), after = new Map()]: readonly ReadonlyMap<string, number>[],
	limit = Infinity,
): void {
	console.log(`\n${title}, in kB: before, after, difference`);
	const rows = [...new Set([...before.keys(), ...after.keys()])].map(key => ({
		key,
		from: before.get(key) ?? 0,
		to: after.get(key) ?? 0,
	}));
	for (const { key, from, to } of rows.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, limit)) {
		console.log(`${[from, to, to - from].map(bytes => (bytes / 1000).toFixed(0).padStart(8)).join('')}  ${key}`);
	}
}

/** Prints the tree of dominators as far as it has grown. */
function printTree([before, after]: readonly [Read, Read]): void {
	const old = dominatorsOf(before.snapshot);
	const oldBytes = new Map(Array.from({ length: before.snapshot.size }, (_, index) => [before.snapshot.id(index), old.bytes[index]!]));
	const { snapshot } = after;
	const now = dominatorsOf(snapshot);
	const growth = (index: NodeIndex) => now.bytes[index]! - (oldBytes.get(snapshot.id(index)) ?? 0);
	const children = childrenOf(snapshot, now);
	const print = (index: NodeIndex, depth: number) => {
		const small = new Map<string, { count: number; bytes: number }>();
		for (const child of (children.get(index) ?? []).sort((a, b) => growth(b) - growth(a))) {
			if (growth(child) >= SHOWN) {
				console.log(
					`${' '.repeat(depth)}${(growth(child) / 1000).toFixed(0)}  ${kindOf(snapshot, child)} (${referenceTo(snapshot, index, child)}) @${snapshot.id(child)}`,
				);
				print(child, depth + 1);
			} else {
				const kind = kindOf(snapshot, child);
				const { count, bytes } = small.get(kind) ?? { count: 0, bytes: 0 };
				small.set(kind, { count: count + (growth(child) === 0 ? 0 : 1), bytes: bytes + growth(child) });
			}
		}
		[...small]
			.filter(([, { bytes }]) => bytes >= SHOWN)
			.forEach(([kind, { count, bytes }]) => console.log(`${' '.repeat(depth)}${(bytes / 1000).toFixed(0)}  ${count} × ${kind}`));
	};
	console.log('\nGrowth by what holds it alone, in kB');
	print(0, 0);
}

function childrenOf(snapshot: HeapSnapshot, { of }: Dominators): Map<NodeIndex, NodeIndex[]> {
	const children = new Map<NodeIndex, NodeIndex[]>();
	for (let index = 0; index < snapshot.size; index++) {
		if (of[index] !== -1) {
			const siblings = children.get(of[index]!) ?? [];
			siblings.push(index);
			children.set(of[index]!, siblings);
		}
	}
	return children;
}

/** The name of the reference from one object to another; empty if there is none, because several hold it. */
function referenceTo(snapshot: HeapSnapshot, holder: NodeIndex, held: NodeIndex): string {
	let name = '';
	snapshot.eachHeld(holder, (index, reference) => (name = index === held ? String(reference) : name));
	return name;
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
