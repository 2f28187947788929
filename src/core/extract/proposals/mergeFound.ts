import { fold } from '../../abbreviation/fold';
import type { EntryKind } from '../../dossier/vocabulary';
import type { EntryId } from '../../library/library';
import { EntryDraft, placeOf, TICKED } from './entryDraft';
import { FactHolders } from './factHolders';
import type { Found } from '../text/found';
import type { EntryProposal, FactProposal, KnownEntry, Proposal, ProposedPlace } from './proposal';
import type { TextLanguage } from '../text/textLanguage';

/** Merges what was found into proposals and known entries: by the folded name, by the acronym, and people by their last name. */
export function mergeFound(found: readonly Found[], language: TextLanguage): { readonly proposals: readonly Proposal[]; readonly known: readonly KnownEntry[] } {
	const known = new Map<EntryId, ProposedPlace[]>();
	const merging = new Merging(language);
	for (const one of [...found].sort((a, b) => a.range.start - b.range.start)) {
		if (one.thing.type !== 'link') {
			merging.add(one);
			continue;
		}
		const places = known.get(one.thing.entry);
		if (places) {
			places.push(placeOf(one));
		} else {
			known.set(one.thing.entry, [placeOf(one)]);
		}
	}
	return { proposals: merging.proposals(), known: Array.from(known, ([entry, places]) => ({ entry, places })) };
}

/** An entry as one place gives it. */
interface NewEntry {
	readonly kind: EntryKind;
	readonly name?: string;
	readonly acronym?: string | undefined;
	readonly by?: EntryProposal['by'];
	readonly symbol?: string;
}

type GrowingFact = Omit<FactProposal, 'places' | 'near'> & { readonly places: ProposedPlace[]; near?: EntryDraft | undefined };

class Merging {
	private readonly language: TextLanguage;
	private readonly drafts: EntryDraft[] = [];
	private readonly byKey = new Map<string, EntryDraft>();
	private readonly byLastName = new Map<string, EntryDraft>();
	private readonly facts = new Map<string, GrowingFact>();
	private readonly holders = new FactHolders();

	constructor(language: TextLanguage) {
		this.language = language;
	}

	add(one: Found): void {
		const { thing, text } = one;
		switch (thing.type) {
			case 'name':
				return this.addEntry(one, { kind: thing.kind, name: text, acronym: thing.acronym });
			case 'acronym':
				return this.addEntry(one, { kind: /\d/.test(text) ? 'term' : 'organization', acronym: text.replace(/[’']?s$/, ''), by: 'acronym' });
			case 'person':
				return this.addPerson(one, thing.office);
			case 'symbol':
				return this.addEntry(one, { kind: thing.resolution ? 'resolution' : 'instrument', name: text, by: 'symbol', ...(thing.symbol !== undefined && { symbol: thing.symbol }) });
			case 'place':
				return thing.known ? this.addEntry(one, { kind: 'organization', name: text, by: 'place' }) : this.addFact(one, { type: 'place' });
			case 'link':
				return;
			default:
				return this.addFact(one, thing);
		}
	}

	/** Returns the proposals in the order of their first places. */
	proposals(): readonly Proposal[] {
		this.holders.end();
		const facts = Array.from(this.facts.values(), ({ near, ...fact }): FactProposal => ({ ...fact, ...(near && { near: near.current.id }) }));
		return [...this.drafts.flatMap(draft => draft.proposal() ?? []), ...facts].sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
	}

	private addEntry(one: Found, { kind, name, acronym, by, symbol }: NewEntry): void {
		const keys = [...(name === undefined ? [] : [nameKey(name)]), ...(acronym === undefined ? [] : [acronymKey(acronym)]), ...(symbol === undefined ? [] : [`s ${symbol}`])];
		const [earlier, ...others] = [...new Set(keys.flatMap(key => this.byKey.get(key)?.current ?? []))].sort((a, b) => b.weight - a.weight);
		const draft = earlier ?? this.newDraft(one, kind, by);
		if (earlier?.by === 'acronym' && name !== undefined) {
			earlier.becomesNamed(kind);
		}
		draft.symbol ??= symbol;
		this.see(draft, one);
		if (name !== undefined) {
			draft.addName(name, [placeOf(one)]);
		}
		if (acronym !== undefined) {
			draft.addAcronym(acronym, [placeOf(one)]);
		}
		others.forEach(other => draft.join(other));
		keys.forEach(key => this.byKey.set(key, draft));
	}

	private addPerson(one: Found, office: string | undefined): void {
		const isLastOnly = !one.text.includes(' ');
		const last = fold(one.text.split(' ').at(-1) ?? '');
		const known = this.byKey.get(nameKey(one.text))?.current ?? this.byLastName.get(last);
		const isSame = known !== undefined && (isLastOnly || known.hasOneWord || this.byKey.get(nameKey(one.text))?.current === known);
		const draft = isSame ? known : this.newDraft(one, 'person', undefined);
		if (isSame && !isLastOnly && known.hasOneWord) {
			known.forgetNames();
		}
		this.see(draft, one);
		draft.office = (draft.office?.length ?? 0) >= (office?.length ?? 0) ? draft.office : office;
		if (!isLastOnly || !isSame || draft.hasOneWord) {
			draft.addName(one.text, [placeOf(one)]);
		}
		this.byKey.set(nameKey(one.text), draft);
		this.byLastName.set(last, draft);
	}

	private newDraft(one: Found, kind: EntryKind, by: EntryProposal['by']): EntryDraft {
		const draft = new EntryDraft(`e${this.drafts.length + 1}`, this.language, { kind, by, rank: one.rank });
		this.drafts.push(draft);
		return draft;
	}

	private addFact(one: Found, value: FactProposal['value']): void {
		const key = `${value.type} ${fold(one.text)}`;
		const earlier = this.facts.get(key);
		if (earlier) {
			earlier.places.push(placeOf(one));
			return;
		}
		const fact: GrowingFact = { type: 'fact', id: `f${this.facts.size + 1}`, text: one.text, value, rank: one.rank, ticked: one.rank >= TICKED, places: [placeOf(one)] };
		this.facts.set(key, fact);
		this.holders.hold(value.type, one, near => {
			fact.near = near;
		});
	}

	private see(draft: EntryDraft, one: Found): void {
		draft.addPlace(one);
		this.holders.see(draft, one);
	}
}

function nameKey(text: string): string {
	return `n ${fold(text).replace(/^(?:the|le|la|les|l['’]|de|het|der|die|das|el|los|las) ?/, '')}`;
}

function acronymKey(text: string): string {
	return `a ${text.replace(/[\s.-]/g, '')}`;
}
