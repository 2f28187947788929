import type { ReferenceRecogniser } from '../references/recogniseReferences';
import type { SubsequentRecogniser, RecognisedSubsequent } from './subsequentRecogniser';
import type { EntryRecogniser } from './listEntries';
import { leftmost } from './noteMentions';

/** Recognizes the full references of two libraries. The first library has precedence if both recognize one. */
export function jointReferences(first: ReferenceRecogniser, second: ReferenceRecogniser): ReferenceRecogniser {
	return (text, part) => leftmost([...first(text, part), ...second(text, part)]);
}

/** Recognizes the short forms of two libraries. A form that both recognize may refer to the sources of either. */
export function jointSubsequent(first: SubsequentRecogniser, second: SubsequentRecogniser): SubsequentRecogniser {
	return {
		find: (text, part) => {
			const others = second.find(text, part);
			const found = leftmost([...first.find(text, part), ...others]);
			return found.map(one => withSourcesOf(one, others.find(({ start, end }) => start === one.start && end === one.end)));
		},
		findAgain: (text, part, sources) => [...first.findAgain(text, part, sources), ...second.findAgain(text, part, sources)],
		formsOf: source => new Set([...first.formsOf(source), ...second.formsOf(source)]),
		having: forms => [...first.having(forms), ...second.having(forms)],
	};
}

/** Recognizes the reference list entries of two libraries. The first library has precedence if both recognize one. */
export function jointEntries(first: EntryRecogniser, second: EntryRecogniser): EntryRecogniser {
	return entry => first(entry) ?? second(entry);
}

function withSourcesOf(one: RecognisedSubsequent, other: RecognisedSubsequent | undefined): RecognisedSubsequent {
	return other && other !== one && !one.isIbid ? { ...one, sources: [...new Set([...one.sources, ...other.sources])] } : one;
}
