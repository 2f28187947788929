/** The number of unchanged lines around a change. */
const CONTEXT = 3;

interface Hunk {
	readonly from: number;
	readonly to: number;
	readonly removed: readonly string[];
	readonly added: readonly string[];
}

/**
 * Returns the lines of a unified diff between two texts in which fixes have changed single lines, joined lines or split them; none if they are equal. Lines that
 * two changes have between them are found by looking ahead for the next line that both texts have.
 */
export function lineDiff(path: string, before: string, after: string): readonly string[] {
	if (before === after) {
		return [];
	}
	const [old, changed] = [before.split('\n'), after.split('\n')];
	const hunks = hunksOf(old, changed);
	let shift = 0;
	return [`--- ${path}`, `+++ ${path}`, ...hunks.flatMap(({ from, to, removed, added }) => {
		const first = Math.max(0, from - CONTEXT);
		const last = Math.min(old.length, to + CONTEXT);
		const header = `@@ -${first + 1},${last - first} +${first + shift + 1},${last - first - removed.length + added.length} @@`;
		shift += added.length - removed.length;
		return [header, ...old.slice(first, from).map(line => ` ${line}`), ...removed.map(line => `-${line}`), ...added.map(line => `+${line}`), ...old.slice(to, last).map(line => ` ${line}`)];
	})];
}

function hunksOf(old: readonly string[], changed: readonly string[]): readonly Hunk[] {
	const hunks: Hunk[] = [];
	let [one, other] = [0, 0];
	while (one < old.length || other < changed.length) {
		if (one < old.length && other < changed.length && old[one] === changed[other]) {
			one++;
			other++;
			continue;
		}
		let [oneEnd, otherEnd] = nextCommon(old, changed, [one, other]);
		while (oneEnd > one && otherEnd > other && old[oneEnd - 1] === changed[otherEnd - 1]) {
			oneEnd--;
			otherEnd--;
		}
		hunks.push({ from: one, to: oneEnd, removed: old.slice(one, oneEnd), added: changed.slice(other, otherEnd) });
		[one, other] = [oneEnd, otherEnd];
	}
	return hunks;
}

/** Returns the nearest pair of lines from two indexes on that are equal; the ends if there is none. */
function nextCommon(old: readonly string[], changed: readonly string[], [one, other]: readonly [number, number]): readonly [number, number] {
	for (let distance = 1; one + other + distance <= old.length + changed.length; distance++) {
		for (let ahead = 0; ahead <= distance; ahead++) {
			const [at, there] = [one + ahead, other + distance - ahead];
			if (at < old.length && there < changed.length && old[at] === changed[there] && old[at] !== '') {
				return [at, there];
			}
		}
	}
	return [old.length, changed.length];
}
