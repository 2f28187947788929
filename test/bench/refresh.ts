import { bundledLibrary } from '../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf, refreshPlanOf } from '../support/core/citation/refreshed';
import { measure, type Candidate, type Timing } from './measure';

const NOTES = 2000;

/** Compares refreshing a draft of 2,000 notes with looking for references in it once. */
export function benchRefresh(): readonly Timing[] {
	return measure(refreshCandidates(), 5, 2);
}

/** Looking for references in a draft of 2,000 notes once, refreshing the draft, and refreshing it again. */
export function refreshCandidates(): readonly [Candidate, Candidate, Candidate] {
	const sources = [...bundledLibrary.sources.values()];
	const refreshing = refreshingOf(bundledLibrary, 'markdown', 'un');
	const notes = Array.from({ length: NOTES }, (_, index) => {
		const source = sources[(index * 7 + Math.floor(index / 4)) % sources.length];
		return source
			? insertedNote([{ source, place: { label: 'paragraph', value: String((index % 30) + 1) }, prefix: '', suffix: '' }], refreshing)
			: '';
	});
	const text = [
		...notes.map((_, index) => `It was said so in that sentence, and in another one that is as long.[^${index + 1}]\n\n`),
		...notes.map((note, index) => `[^${index + 1}]: ${note}\n`),
	].join('');
	const again = refreshed(text, refreshing).text;
	return [
		{ name: 'baseline: look for references once', run: () => refreshing.recognize(text).length },
		{ name: 'refresh 2,000 notes', run: () => refreshPlanOf(text, refreshing).edits.length },
		{ name: 'refresh them again', run: () => refreshPlanOf(again, refreshing).edits.length },
	];
}
