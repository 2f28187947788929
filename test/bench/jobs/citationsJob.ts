import { CITATION_NAMES, citationCandidates } from '../documentCitations';
import { refreshCandidates } from '../refresh';
import { rounds, type Values } from './values';

const ROUNDS = 9;

/** As many keystrokes are timed together: one takes less time than reading the processor time. */
const KEYSTROKES = 100;

/** Measures the citations of a draft of one million characters, at first and after a keystroke, and refreshing 2,000 notes. */
export function citationsJob(): Values {
	const runs = new Map(citationCandidates().map(({ name, run }) => [name, run]));
	const [scan, refresh, again] = refreshCandidates();
	const runOf = (name: string) => runs.get(name) ?? (() => NaN);
	const repeated = (name: string) => () => {
		let found = 0;
		for (let time = 0; time < KEYSTROKES; time++) {
			found += runOf(name)();
		}
		return found;
	};
	const times = rounds(ROUNDS, {
		citationsBase: runOf(CITATION_NAMES.base), citationsFirst: runOf(CITATION_NAMES.first), citationsKeys: repeated(CITATION_NAMES.key),
		citationsKeysInNote: repeated(CITATION_NAMES.keyInNote), citationsKeysAll: repeated(CITATION_NAMES.keyAll),
		references: () => scan.run(), refresh: () => refresh.run(), refreshAgain: () => again.run(),
	});
	const ofOne = (name: string) => (times[name] ?? NaN) / KEYSTROKES;
	return {
		...times,
		citationsKey: ofOne('citationsKeys'),
		citationsKeyInNote: ofOne('citationsKeysInNote'),
		citationsKeyAll: ofOne('citationsKeysAll'),
	};
}
