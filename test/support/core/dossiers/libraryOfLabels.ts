import type { Dossier, Entry, Label } from '../../../../src/core/dossier/model';
import type { EntryKind } from '../../../../src/core/dossier/vocabulary';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';

/** A label in a test: by default English, preferred and case-insensitive. */
export interface LabelInput extends Partial<Label> {
	readonly text: string;
	/** The entry it names; by default a new one. */
	readonly entry?: string;
	readonly kind?: EntryKind;
}

/** A library with one dossier `d` that contains only labels. */
export function libraryOfLabels(labels: readonly LabelInput[]): Library {
	const entries = new Map<string, Entry>();
	labels.forEach(({ entry: key = `e${entries.size}`, kind = 'term', ...label }) => {
		const before = entries.get(key)?.labels ?? [];
		const full: Label = { language: 'en', role: 'preferred', case: 'fold', recognise: true, ambiguous: false, evidence: [], ...label };
		entries.set(key, { key, kind, labels: [...before, full], gloss: {}, facts: [], relations: [], departures: [] });
	});
	const dossier: Dossier = {
		id: 'd',
		title: {},
		language: 'en',
		version: '1.0.0',
		licence: 'CC0-1.0',
		release: 'none',
		overview: [],
		sources: new Map(),
		entries,
	};
	return mergeDossiers([dossier]);
}
