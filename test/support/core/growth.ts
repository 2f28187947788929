import { runs } from './budget';
import { loadCounted } from './countedModule';

/** How many times the steps of the first of three doublings the last may add: four is linear, sixteen is quadratic. */
const SUSPICIOUS = 8;

/** How long texts are. */
export interface Lengths {
	/** The first of four, each twice as long as the one before. */
	readonly shortest: number;
	/** That of the text that confirms a suspicion together with one twice as long: more than what a reader with a limit looks at. */
	readonly confirming: number;
}

const LENGTHS: Lengths = { shortest: runs(50), confirming: 3000 };

/** How many times as many steps a text of twice that length may take: two is linear, four is quadratic. */
const MOST = 3;

/** What the functions of a module do with longer and longer texts. */
export interface Growth<Readers> {
	readonly readers: Readers;
	/**
	 * What a reader does with a text that repeats a part, where that takes more than in proportion to the length: the part and by how
	 * much; `undefined` where it is linear. It counts steps, so the answer is the same on every machine. It does not see how often
	 * one execution of a regular expression comes back to the same characters, how long strings are that are compared or joined by
	 * operators, and calls of functions that have no body but an expression.
	 */
	readonly overgrowth: (read: (text: string) => unknown, part: string) => string | undefined;
}

/**
 * The functions that a file of ours exports, and how what they do grows. Only they count: the same function imported elsewhere
 * takes no steps.
 */
export function growthOf<Readers>(file: string, { shortest, confirming } = LENGTHS): Growth<Readers> {
	const { exports: readers, steps } = loadCounted<Readers>(file);
	const stepsFor = (read: (text: string) => unknown, text: string) => {
		const before = steps();
		read(text);
		return steps() - before;
	};
	const isSuspicious = (read: (text: string) => unknown, text: string) => {
		const [one, two, four, eight] = [1, 2, 4, 8].map(times => stepsFor(read, text.repeat(times))) as [number, number, number, number];
		if (one === 0) {
			throw new Error('The reader took no step: it is not one of those that count.');
		}
		return eight - four > SUSPICIOUS * Math.max(two - one, 1);
	};
	return {
		readers,
		overgrowth(read, part) {
			const text = part.repeat(Math.ceil(shortest / part.length));
			if (!isSuspicious(read, text)) {
				return undefined;
			}
			const [once, twice] = [1, 2].map(times => stepsFor(read, part.repeat(times * Math.ceil(confirming / part.length)))) as [number, number];
			return twice > MOST * once ? `${JSON.stringify(part)}: ${(twice / once).toFixed(1)} times the steps for twice the text` : undefined;
		},
	};
}
