import { getOrInsert } from '../data/getOrInsert';
import type { LanguageTag, LocalizedText } from '../dossier/model';
import type { MadeDossier } from '../exchange/dossier/dossierMaker';
import type { Concept, Term } from '../exchange/termBase';
import { roleByShape } from '../exchange/termText';
import { isAccepted } from './acceptedProposals';
import { recordIn } from './importItems';
import type { Review } from './review';
import { isEntryKind } from './reviewItem';
import { rootOf, stateOf, type ReviewItems } from './reviewStates';

/** The part of a file that is imported. */
export interface AcceptedConcepts {
	readonly concepts: readonly Concept[];
	/** The records whose names and texts are added to existing entries. */
	readonly adds: ReadonlySet<string>;
}

/**
 * Returns the concepts of an imported file that are accepted after the decisions, with their new names and kinds; merged entries are one
 * concept. Concepts whose records are in `existing`, because the dossier has them already, are included even if nothing is added to them,
 * so that links to them refer to its entries; unless they were dropped.
 */
export function acceptedConcepts(
	{ file, concepts, existing }: Pick<MadeDossier, 'file' | 'concepts'> & { readonly existing: ReadonlySet<string> },
	items: ReviewItems,
	review: Review,
): AcceptedConcepts {
	const members = new Map<string, Concept[]>();
	/** The records that concepts are part of after merging, by the ids of the concepts. */
	const rootOfId = new Map<string, string>();
	const records = new Map<Concept, string>(
		Array.from(concepts, ([key, concept]) => [concept, recordIn(file.entries[key] ?? { kind: 'term', labels: {}, gloss: {} })]),
	);
	for (const [concept, record] of records) {
		const root = items.has(record) ? rootOf(record, items, review) : record;
		if (concept.id !== undefined) {
			getOrInsert(rootOfId, concept.id, () => root);
		}
		if (root !== record && review.decisions.get(record)?.dropped !== true) {
			getOrInsert(members, root, () => []).push({ ...concept, record });
		}
	}
	const idOfRecord = new Map(Array.from(records, ([{ id }, record]) => [record, id]));
	const accepted = Array.from(records).flatMap(([concept, record]): readonly Concept[] => {
		const item = items.get(record);
		if (item && !isAccepted(item, items, review)) {
			const isPart = rootOf(record, items, review) !== record;
			return existing.has(record) && !isPart && !stateOf(item, items, review).dropped ? [{ ...concept, record }] : [];
		}
		const state = item && stateOf(item, items, review);
		const renamed =
			state && item && state.name !== item.name
				? withName(concept, { name: state.name, old: item.name, language: file.language })
				: concept;
		const kind = state && isEntryKind(state.kind) && state.kind !== item?.kind ? { kind: state.kind } : {};
		return [withMembers({ ...renamed, ...kind, record }, members.get(record) ?? [])];
	});
	const isAdded = (record: string) => {
		const item = items.get(record);
		return item !== undefined && isAccepted(item, items, review);
	};
	const kept = new Set(accepted.flatMap(({ id }) => id ?? []));
	const target = (to: string) => {
		const root = rootOfId.get(to);
		return (root === undefined ? undefined : idOfRecord.get(root)) ?? to;
	};
	return {
		concepts: accepted.map(concept => ({
			...concept,
			links: concept.links.map(link => ({ ...link, to: target(link.to) })).filter(({ to }) => kept.has(to)),
		})),
		adds: new Set(accepted.flatMap(({ record = '' }) => (isAdded(record) ? [record] : []))),
	};
}

/** The old name is dropped: renaming corrects a name, as in every review. */
function withName(
	concept: Concept,
	{ name, old, language }: { readonly name: string; readonly old: string; readonly language: LanguageTag },
): Concept {
	const first: Term = { text: name, language, role: 'preferred' };
	const others = concept.terms
		.filter(term => term.language !== language || term.text.trim() !== old)
		.map(term => (term.language === language && term.role === 'preferred' ? demoted(term) : term));
	return { ...concept, terms: [first, ...others] };
}

function withMembers(concept: Concept, members: readonly Concept[]): Concept {
	if (members.length === 0) {
		return concept;
	}
	const all = [concept, ...members];
	return {
		...concept,
		terms: [...concept.terms, ...members.flatMap(({ terms }) => terms.map(demoted))],
		gloss: filled(all.map(({ gloss }) => gloss)),
		definition: filled(all.map(({ definition }) => definition)),
		links: all.flatMap(({ links }) => links),
		alsoRecords: members.flatMap(({ record }) => record ?? []),
	};
}

function demoted(term: Term): Term {
	return term.role === 'preferred' ? { ...term, role: roleByShape(term.text) } : term;
}

/** Of several texts in one language, the first is taken. */
function filled(texts: readonly LocalizedText[]): LocalizedText {
	return Object.assign({}, ...texts.toReversed()) as LocalizedText;
}
