/** The number of unchanged lines around a change. */
const CONTEXT = 3;

interface Hunk {
	readonly from: number;
	readonly to: number;
	readonly removed: readonly string[];
	readonly added: readonly string[];
}

/**
 * Returns the lines of a unified diff between two texts in which fixes have changed single lines, joined lines or split them; none if they
 * are equal. Changes with at most six lines between them are in one hunk, as the program `patch` requires. The unchanged lines between two
 * changes are found by looking ahead for the next line that both texts have.
 */
export function lineDiff(path: string, before: string, after: string): readonly string[] {
	if (before === after) {
		return [];
	}
	const old = linesIn(before);
	const changed = linesIn(after);
	let shift = 0;
	return [
		`--- ${path}`,
		`+++ ${path}`,
		...nearTogether(hunksOf(old, changed)).flatMap(changes => {
			const first = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
			const last = Math.min(old.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
			const grown = changes.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
			const lines = changes.flatMap(({ from, removed, added }, index) => [
				...kept(old, changes[index - 1]?.to ?? first, from),
				...removed.map(line => printed('-', line)),
				...added.map(line => printed('+', line)),
			]);
			const header = `@@ -${place(first, last - first)} +${place(first + shift, last - first + grown)} @@`;
			shift += grown;
			return [header, ...lines, ...kept(old, changes.at(-1)?.to ?? last, last)].flat();
		}),
	];
}

/** The start and number of the lines of a hunk; if there are none, the start is the line before. */
function place(first: number, count: number): string {
	return `${count === 0 ? first : first + 1},${count}`;
}

/** The lines of a text. The last one has no line end if the text has none there; the others are without theirs. */
function linesIn(text: string): readonly string[] {
	const lines = text.split('\n');
	return lines.at(-1) === '' ? lines.slice(0, -1) : [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\n\\ No newline at end of file`];
}

function printed(sign: string, line: string): readonly string[] {
	return `${sign}${line}`.split('\n');
}

function kept(lines: readonly string[], from: number, to: number): readonly (readonly string[])[] {
	return lines.slice(from, to).map(line => printed(' ', line));
}

function nearTogether(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
	const groups: Hunk[][] = [];
	for (const hunk of hunks) {
		const last = groups.at(-1);
		if (last && hunk.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) {
			last.push(hunk);
		} else {
			groups.push([hunk]);
		}
	}
	return groups;
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
function nextCommon(
	old: readonly string[],
	changed: readonly string[],
	[one, other]: readonly [number, number],
): readonly [number, number] {
	for (let distance = 1; one + other + distance <= old.length + changed.length; distance++) {
		for (let ahead = 0; ahead <= distance; ahead++) {
			const at = one + ahead;
			const there = other + distance - ahead;
			if (at < old.length && there < changed.length && old[at] === changed[there] && old[at] !== '') {
				return [at, there];
			}
		}
	}
	return [old.length, changed.length];
}
