import { runs, THOROUGH } from '../budget';
import { loadCounted } from './countedModule';

/**
 * How many times as many steps the second doubling of a text may add as the first before the text is doubled a third time. Linear growth
 * adds twice as many, quadratic growth four times. A sum of a linear and a quadratic or cubic part that exceeds the limit of the third
 * doubling also exceeds this one.
 */
const MAX_SECOND_DOUBLING = 2.3;

/**
 * How many times as many steps the third doubling of a text may add as the first. Linear growth adds four times as many, quadratic growth
 * sixteen.
 */
const MAX_THIRD_DOUBLING = 8;

/** The lengths of test texts. */
export interface Lengths {
	/** The shortest of four lengths, each twice the one before. */
	readonly shortest: number;
	/**
	 * The length of the text that confirms a suspicion, together with those half and twice as long. It exceeds any limit in the readers.
	 */
	readonly confirming: number;
}

const LENGTHS: Lengths = { shortest: runs(50), confirming: 3000 };

/** The maximum growth of steps per doubling. Linear is two times, quadratic four. */
const MOST = 3;

/** The growth of steps in the functions of a module as texts get longer. */
export interface Growth<Readers> {
	readonly readers: Readers;
	/** Returns the number of steps that a reader takes. */
	readonly stepsOf: (read: () => unknown) => number;
	/**
	 * Returns how the steps of a reader grow superlinearly when a text repeats `part`; `undefined` if they grow linearly.
	 * Because steps are counted, the result is deterministic. Backtracking inside a single regular expression match, string
	 * operators, and calls of functions with an expression body are not counted.
	 */
	readonly overgrowth: (read: (text: string) => unknown, part: string) => string | undefined;
}

/** Instruments the functions exported by a source file. Only these copies count steps, not the same functions imported elsewhere. */
export function growthOf<Readers>(file: string, { shortest, confirming } = LENGTHS): Growth<Readers> {
	const { exports: readers, steps } = loadCounted<Readers>(file);
	const stepsOf = (read: () => unknown) => {
		const before = steps();
		read();
		return steps() - before;
	};
	const stepsFor = (read: (text: string) => unknown, text: string) => stepsOf(() => read(text));
	const isSuspicious = (read: (text: string) => unknown, text: string) => {
		const [one, two, four] = [1, 2, 4].map(times => stepsFor(read, text.repeat(times))) as [number, number, number];
		if (one === 0) {
			throw new Error('The reader took no step: it is not one of those that count.');
		}
		const first = Math.max(two - one, 1);
		// The longest text takes longer than the other three together, and few readers need it. A thorough run also finds superlinear
		// growth that begins only at that length.
		return (THOROUGH || four - two > MAX_SECOND_DOUBLING * first) && stepsFor(read, text.repeat(8)) - four > MAX_THIRD_DOUBLING * first;
	};
	return {
		readers,
		stepsOf,
		overgrowth(read, part) {
			const text = part.repeat(Math.ceil(shortest / part.length));
			if (!isSuspicious(read, text)) {
				return undefined;
			}
			const half = part.repeat(Math.ceil(confirming / (2 * part.length)));
			const [some, once] = [1, 2].map(times => stepsFor(read, half.repeat(times))) as [number, number];
			// A quadratic part that raises a suspicion in a short text makes more than `MOST` here. This proves nothing only for texts
			// shorter than a limit of a reader.
			if (!THOROUGH && once <= MOST * some) {
				return undefined;
			}
			const twice = stepsFor(read, half.repeat(4));
			return twice > MOST * once
				? `${JSON.stringify(part)}: ${(twice / once).toFixed(1)} times the steps for twice the text`
				: undefined;
		},
	};
}
