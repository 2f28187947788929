import type { ReferenceRecognizer } from '../references/recognizeReferences';
import type { EntryRecognizer } from './listEntries';
import { leftmost } from './noteMentions';
import type { SubsequentRecognizer, RecognizedSubsequent } from './subsequentRecognizer';

/** Recognizes the full references of two libraries. The first library has precedence if both recognize one. */
export function jointReferences(first: ReferenceRecognizer, second: ReferenceRecognizer): ReferenceRecognizer {
	return (text, part) => leftmost([...first(text, part), ...second(text, part)]);
}

/** Recognizes the short forms of two libraries. A form that both recognize may refer to the sources of either. */
export function jointSubsequent(first: SubsequentRecognizer, second: SubsequentRecognizer): SubsequentRecognizer {
	return {
		find: (text, part) => {
			const others = second.find(text, part);
			const found = leftmost([...first.find(text, part), ...others]);
			return found.map(one => withSourcesOf(one, others.find(({ start, end }) => start === one.start && end === one.end)));
		},
		findAgain: (text, part, sources) => [...first.findAgain(text, part, sources), ...second.findAgain(text, part, sources)],
		formsOf: source => [...first.formsOf(source), ...second.formsOf(source)],
	};
}

/** Recognizes the reference list entries of two libraries. The first library has precedence if both recognize one. */
export function jointEntries(first: EntryRecognizer, second: EntryRecognizer): EntryRecognizer {
	return entry => first(entry) ?? second(entry);
}

function withSourcesOf(one: RecognizedSubsequent, other: RecognizedSubsequent | undefined): RecognizedSubsequent {
	return other && other !== one && !one.isIbid ? { ...one, sources: [...new Set([...one.sources, ...other.sources])] } : one;
}
