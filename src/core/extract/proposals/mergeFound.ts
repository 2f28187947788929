import { getOrInsert } from '../../data/getOrInsert';
import type { EntryKind } from '../../dossier/vocabulary';
import type { EntryId } from '../../library/library';
import { fold } from '../../text/fold';
import type { TextLanguage } from '../../text/textLanguage';
import type { Found, FoundThing } from '../text/found';
import { EntryBuilder, MIN_ACCEPTED, proposedRange } from './entryBuilder';
import { FactHolders } from './factHolders';
import type { EntryProposal, FactProposal, KnownEntry, Proposal, ProposedRange } from './proposal';
import { ResolutionKeys } from './resolutionKeys';

/** Merges what was found into proposals and known entries: by the folded name, by the acronym, and people by their last name. */
export function mergeFound(
	found: readonly Found[],
	language: TextLanguage,
): { readonly proposals: readonly Proposal[]; readonly known: readonly KnownEntry[] } {
	const known = new Map<EntryId, ProposedRange[]>();
	const merging = new Merging(language);
	for (const one of [...found].sort((a, b) => a.range.start - b.range.start)) {
		if (one.thing.type !== 'link') {
			merging.add(one);
			continue;
		}
		getOrInsert(known, one.thing.entry, () => []).push(proposedRange(one));
	}
	return { proposals: merging.proposals(), known: Array.from(known, ([entry, places]) => ({ entry, places })) };
}

/** An entry as it was found at one place. */
interface NewEntry {
	readonly kind: EntryKind;
	readonly name?: string;
	readonly acronym?: string | undefined;
	readonly by?: EntryProposal['by'];
	readonly symbol?: string;
}

type GrowingFact = Omit<FactProposal, 'places' | 'near' | 'rank' | 'accepted'> & {
	readonly places: ProposedRange[];
	rank: number;
	accepted: boolean;
	near?: EntryBuilder | undefined;
};

class Merging {
	private readonly language: TextLanguage;
	private readonly builders: EntryBuilder[] = [];
	private readonly byKey = new Map<string, EntryBuilder>();
	private readonly byLastName = new Map<string, EntryBuilder>();
	private readonly facts = new Map<string, GrowingFact>();
	private readonly holders = new FactHolders();
	private readonly resolutions = new ResolutionKeys();

	constructor(language: TextLanguage) {
		this.language = language;
	}

	add(one: Found): void {
		const { thing, text } = one;
		switch (thing.type) {
			case 'name':
				return this.addName(one, thing);
			case 'acronym':
				return this.addEntry(one, {
					kind: /\d/.test(text) ? 'term' : 'organization',
					acronym: text.replace(/(?<=[\p{Lu}\p{Nd}])[’']?s$/u, ''),
					by: 'acronym',
				});
			case 'person':
				return this.addPerson(one, thing.office);
			case 'symbol':
				return this.addEntry(one, {
					kind: thing.resolution ? 'resolution' : 'instrument',
					name: text,
					by: 'symbol',
					...(thing.symbol !== undefined && { symbol: thing.symbol }),
				});
			case 'place':
				return thing.known
					? this.addEntry(one, { kind: 'organization', name: text, by: 'place' })
					: this.addFact(one, { type: 'place' });
			case 'link':
				return;
			default:
				return this.addFact(one, thing);
		}
	}

	/** Returns the proposals in the order of their first places. */
	proposals(): readonly Proposal[] {
		this.holders.end();
		const facts = Array.from(this.facts.values(), ({ near, ...fact }): FactProposal => ({
			...fact,
			...(near && { near: near.current.id }),
		}));
		return [...this.builders.flatMap(builder => builder.proposal() ?? []), ...facts].sort(
			(a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0),
		);
	}

	private addEntry(one: Found, { kind, name, acronym, by, symbol }: NewEntry): void {
		const keys = [
			...(name === undefined ? [] : [nameKey(name)]),
			...(acronym === undefined ? [] : [acronymKey(acronym)]),
			...(symbol === undefined ? [] : [`s ${symbol}`]),
			...(kind === 'resolution' && name !== undefined ? this.resolutions.of(name) : []),
		];
		const [earlier, ...others] = [...new Set(keys.flatMap(key => this.byKey.get(key)?.current ?? []))].sort(
			(a, b) => b.weight - a.weight,
		);
		const builder = earlier ?? this.newBuilder(one, kind, by);
		if (earlier?.by === 'acronym' && name !== undefined) {
			earlier.becomesNamed(kind);
		}
		builder.symbol ??= symbol;
		this.see(builder, one);
		if (name !== undefined) {
			builder.addName(name, [proposedRange(one)]);
		}
		if (acronym !== undefined) {
			builder.addAcronym(acronym, [proposedRange(one)]);
		}
		others.forEach(other => builder.join(other));
		keys.forEach(key => this.byKey.set(key, builder));
	}

	/** Adds a name. An acronym that belongs to a name only by its place becomes a separate entry if the name has another acronym. */
	private addName(one: Found, { kind, acronym, isLoose, isPlace }: Extract<FoundThing, { readonly type: 'name' }>): void {
		const known = isLoose && acronym !== undefined ? this.byKey.get(nameKey(one.text))?.current : undefined;
		const isOther = known?.hasOtherAcronym(acronym ?? '') === true;
		this.addEntry(one, { kind, name: one.text, acronym: isOther ? undefined : acronym, ...(isPlace && { by: 'place' }) });
		if (isOther && acronym !== undefined) {
			this.addEntry(one, { kind: 'organization', acronym, by: 'acronym' });
		}
	}

	private addPerson(one: Found, office: string | undefined): void {
		const isLastOnly = !one.text.includes(' ');
		const last = fold(one.text.split(' ').at(-1) ?? '');
		const known = this.byKey.get(nameKey(one.text))?.current ?? this.byLastName.get(last);
		const isSame = known !== undefined && (isLastOnly || known.hasOneWord || this.byKey.get(nameKey(one.text))?.current === known);
		const builder = isSame ? known : this.newBuilder(one, 'person', undefined);
		if (isSame && !isLastOnly && known.hasOneWord) {
			known.forgetNames();
		}
		// “Meeting of X and Y” in a title does not show that X is a person.
		builder.kind = builder.kind === 'term' ? 'person' : builder.kind;
		this.see(builder, one);
		builder.office = (builder.office?.length ?? 0) >= (office?.length ?? 0) ? builder.office : office;
		if (!isLastOnly || !isSame || builder.hasOneWord) {
			builder.addName(one.text, [proposedRange(one)]);
		}
		this.byKey.set(nameKey(one.text), builder);
		this.byLastName.set(last, builder);
	}

	private newBuilder(one: Found, kind: EntryKind, by: EntryProposal['by']): EntryBuilder {
		const builder = new EntryBuilder(`e${this.builders.length + 1}`, this.language, { kind, by, rank: one.rank });
		this.builders.push(builder);
		return builder;
	}

	private addFact(one: Found, value: FactProposal['value']): void {
		const key = `${value.type} ${fold(one.text)}`;
		const earlier = this.facts.get(key);
		if (earlier) {
			earlier.places.push(proposedRange(one));
			if (one.rank > earlier.rank) {
				this.rank(earlier, one);
			}
			return;
		}
		const fact: GrowingFact = {
			type: 'fact',
			id: `f${this.facts.size + 1}`,
			text: one.text,
			value,
			rank: one.rank,
			accepted: one.rank >= MIN_ACCEPTED,
			places: [proposedRange(one)],
		};
		this.facts.set(key, fact);
		this.rank(fact, one);
	}

	/** Ranks a fact by a place, which also decides which entry has the fact. */
	private rank(fact: GrowingFact, one: Found): void {
		fact.rank = one.rank;
		fact.accepted = one.rank >= MIN_ACCEPTED;
		this.holders.hold(fact.value.type, one, near => {
			fact.near = near;
		});
	}

	private see(builder: EntryBuilder, one: Found): void {
		builder.addPlace(one);
		this.holders.see(builder, one);
	}
}

function nameKey(text: string): string {
	return `n ${fold(text).replace(/^(?:the|le|la|les|l['’]|de|het|der|die|das|el|los|las) ?/, '')}`;
}

function acronymKey(text: string): string {
	return `a ${text.replace(/[\s.-]/g, '')}`;
}
