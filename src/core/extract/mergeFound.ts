import { fold } from '../abbreviation/fold';
import type { EntryKind } from '../dossier/vocabulary';
import type { Found } from './found';
import type { EntryProposal, FactProposal, KnownEntry, Proposal, ProposedLabel, ProposedPlace } from './proposal';
import type { TextLanguage } from './textLanguage';

/** The rank from which a proposal is ticked. */
const TICKED = 0.5;

const ROLES: readonly ProposedLabel['role'][] = ['preferred', 'acronym', 'variant'];

/** An entry while its places are being collected. */
interface Draft {
	readonly id: string;
	kind: EntryKind;
	rank: number;
	readonly labels: ProposedLabel[];
	readonly places: ProposedPlace[];
	office?: string;
	readonly symbol?: string;
	by?: 'symbol' | 'place' | 'acronym' | undefined;
}

/** Merges what was found into proposals and known entries: by the folded name, by the acronym, and people by their last name. */
export function mergeFound(found: readonly Found[], language: TextLanguage): { readonly proposals: readonly Proposal[]; readonly known: readonly KnownEntry[] } {
	const known = new Map<string, ProposedPlace[]>();
	const merging = new Merging(language);
	const ordered = [...found].sort((a, b) => a.range.start - b.range.start || a.rank - b.rank);
	for (const one of ordered) {
		if (one.thing.type === 'link') {
			known.set(one.thing.entry, [...known.get(one.thing.entry) ?? [], placeOf(one)]);
		} else {
			merging.add(one);
		}
	}
	return { proposals: merging.proposals(), known: Array.from(known, ([entry, places]) => ({ entry, places })) };
}

/** An entry as a place gives it. */
interface NewEntry {
	readonly kind: EntryKind;
	readonly names: readonly string[];
	readonly acronyms: readonly string[];
	readonly by?: Draft['by'];
	readonly symbol?: string;
}

class Merging {
	private readonly language: TextLanguage;
	private readonly drafts: Draft[] = [];
	private readonly byName = new Map<string, Draft>();
	private readonly byLastName = new Map<string, Draft>();
	private readonly facts = new Map<string, FactProposal & { readonly places: ProposedPlace[] }>();
	private last: { readonly paragraph: number; readonly id: string } | undefined;

	constructor(language: TextLanguage) {
		this.language = language;
	}

	add(one: Found): void {
		const { thing } = one;
		switch (thing.type) {
			case 'name':
				return this.addEntry(one, { kind: thing.kind, names: [one.text], acronyms: thing.acronym === undefined ? [] : [thing.acronym] });
			case 'acronym':
				return this.addEntry(one, { kind: 'organization', names: [], acronyms: [one.text.replace(/[’']?s$/, '')], by: 'acronym' });
			case 'person':
				return this.addPerson(one, thing.office);
			case 'symbol':
				return this.addEntry(one, { kind: thing.resolution ? 'resolution' : 'instrument', names: [one.text], acronyms: [], by: 'symbol', ...(thing.symbol !== undefined && { symbol: thing.symbol }) });
			case 'place':
				return thing.known ? this.addEntry(one, { kind: 'organization', names: [one.text], acronyms: [], by: 'place' }) : this.addFact(one, { type: 'place' });
			case 'link':
				return;
			default:
				return this.addFact(one, thing);
		}
	}

	/** Returns the proposals in the order of their first places. */
	proposals(): readonly Proposal[] {
		const entries: EntryProposal[] = this.drafts.flatMap(({ labels, rank, by, ...draft }) => {
			const [first, ...others] = labels.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
			const sure = Math.min(1, rank + (draft.places.length > 1 && rank < 0.9 ? 0.1 : 0));
			return first ? [{ type: 'entry' as const, ...draft, ...(by && { by }), labels: [first, ...others] as const, rank: sure, ticked: sure >= TICKED }] : [];
		});
		return [...entries, ...this.facts.values()].sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
	}

	private addEntry(one: Found, { kind, names, acronyms, by, symbol }: NewEntry): void {
		const keys = [...names.map(nameKey), ...acronyms.map(acronymKey), ...(symbol === undefined ? [] : [`s ${symbol}`])];
		let draft = keys.map(key => this.byName.get(key)).find(one => one !== undefined);
		if (!draft) {
			draft = { id: `e${this.drafts.length + 1}`, kind, rank: one.rank, labels: [], places: [], by, ...(symbol !== undefined && { symbol }) };
			this.drafts.push(draft);
		} else if (draft.by === 'acronym' && names.length > 0) {
			draft.kind = kind;
			draft.by = undefined;
			draft.labels.splice(0, 1, ...draft.labels.slice(0, 1).map(label => ({ ...label, role: 'acronym' as const })));
		}
		draft.rank = Math.max(draft.rank, one.rank);
		this.addPlace(draft, one);
		names.forEach(text => this.addLabel(draft, text, draft.labels.some(({ role }) => role === 'preferred') ? 'variant' : 'preferred'));
		acronyms.forEach(text => this.addLabel(draft, text, draft.labels.length === 0 ? 'preferred' : 'acronym'));
		keys.forEach(key => this.byName.set(key, this.byName.get(key) ?? draft));
	}

	private addLabel(draft: Draft, text: string, role: ProposedLabel['role']): void {
		if (!draft.labels.some(label => label.text === text)) {
			draft.labels.push({ text, role, language: this.language });
		}
	}

	private addPerson(one: Found, office: string | undefined): void {
		const last = fold(one.text.split(' ').at(-1) ?? '');
		const isLastOnly = !one.text.includes(' ');
		const earlier = this.byName.get(nameKey(one.text)) ?? this.byLastName.get(last);
		const isSame = earlier && (isLastOnly || earlier.labels.every(({ text }) => !text.includes(' ') || fold(text) === fold(one.text)));
		const draft: Draft = isSame ? earlier : { id: `e${this.drafts.length + 1}`, kind: 'person', rank: one.rank, labels: [], places: [] };
		if (!isSame) {
			this.drafts.push(draft);
		} else if (!isLastOnly && draft.labels.length === 1 && draft.labels[0]?.text.includes(' ') === false) {
			draft.labels.length = 0;
		}
		this.addPlace(draft, one);
		draft.rank = Math.max(draft.rank, one.rank);
		if (office !== undefined && (draft.office === undefined || office.length > draft.office.length)) {
			draft.office = office;
		}
		if (!isLastOnly || draft.labels.length === 0) {
			this.addLabel(draft, one.text, draft.labels.length === 0 ? 'preferred' : 'variant');
		}
		this.byName.set(nameKey(one.text), draft);
		this.byLastName.set(last, draft);
	}

	private addFact(one: Found, value: FactProposal['value']): void {
		const key = `${value.type} ${fold(one.text)}`;
		const earlier = this.facts.get(key);
		if (earlier) {
			earlier.places.push(placeOf(one));
			return;
		}
		const near = this.last?.paragraph === one.paragraph ? this.last.id : undefined;
		this.facts.set(key, { type: 'fact', id: `f${this.facts.size + 1}`, text: one.text, value, rank: one.rank, ticked: one.rank >= TICKED, places: [placeOf(one)], ...(near !== undefined && { near }) });
	}

	private addPlace(draft: Draft, one: Found): void {
		const place = placeOf(one);
		if (draft.places.at(-1)?.start !== place.start) {
			draft.places.push(place);
		}
		this.last = { paragraph: one.paragraph, id: draft.id };
	}
}

function placeOf({ paragraph, range }: Found): ProposedPlace {
	return { paragraph, ...range };
}

function nameKey(text: string): string {
	return `n ${fold(text).replace(/^(?:the|le|la|les|l['’]|de|het|der|die|das|el|los|las) ?/, '')}`;
}

function acronymKey(text: string): string {
	return `a ${text.replace(/[\s.-]/g, '')}`;
}
