import type { DossierFinding } from './finding';
import type { Entry, Key, Label } from './model';
import { INVERSE_RELATIONS } from './vocabulary';

/** Tracks the labels and relations stated so far, to find duplicates. The entries must come in the order of the file. */
export class StatedOnce {
	private readonly labels = new Map<string, { readonly key: Key; readonly ambiguous: boolean }>();
	private readonly relations = new Set<string>();

	/** Adds findings for labels that an earlier entry has, unless both entries mark them as ambiguous. */
	checkLabels(findings: DossierFinding[], { key, labels }: Entry): void {
		// All labels of an entry that are stated in the same way share an object: there may be hundreds of thousands.
		const own = { key, ambiguous: false };
		const ownAmbiguous = { key, ambiguous: true };
		for (const label of labels) {
			const { text, language, recognise, ambiguous } = label;
			const folded = foldedLabel(label);
			const earlier = recognise ? this.labels.get(folded) : own;
			if (!earlier) {
				this.labels.set(folded, ambiguous ? ownAmbiguous : own);
			} else if (earlier.key !== key && !(earlier.ambiguous && ambiguous)) {
				findings.push({ code: 'duplicateLabel', path: ['entries', key, 'labels', language], detail: `${text} (${earlier.key})` });
			}
		}
	}

	/** Adds findings for relations that were stated before, from either end. */
	checkRelations(findings: DossierFinding[], { key, relations }: Entry): void {
		for (const [index, { type, target }] of relations.entries()) {
			const stated = `${key} ${type} ${target}`;
			if (this.relations.has(stated)) {
				findings.push({ code: 'duplicateRelation', path: ['entries', key, 'relations', index], detail: `${type} ${target}` });
			}
			this.relations.add(stated);
			this.relations.add(`${target} ${INVERSE_RELATIONS[type]} ${key}`);
		}
	}
}

/** Returns what is the same for labels that a text cannot tell apart. */
export function foldedLabel({ text, case: rule }: Pick<Label, 'text' | 'case'>): string {
	return rule === 'exact' ? text : text.toLowerCase();
}
