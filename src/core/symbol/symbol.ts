import type { BodyType, KnownBody, NatureCode, OrganCode, SuffixCode } from './vocabulary';

/** A session of an organ. Until 1976, sessions were written in Roman numerals. */
export interface Session {
	readonly type: 'regular' | 'special' | 'emergency';
	readonly number: number;
}

/** A subsidiary body in a symbol. */
export interface Body {
	readonly type: BodyType;
	/** The number of the body among those of its type. */
	readonly number?: number;
	/** Set if the body is one of those with a name in `symbolLabels`. */
	readonly known?: KnownBody;
}

/** A suffix for a change to the original text, such as an addendum or a revision. */
export interface Suffix {
	readonly code: SuffixCode;
	readonly number?: number;
}

/** A parsed UN document symbol. Every part conforms to the grammar. */
export interface DocumentSymbol {
	/** The symbol as the United Nations prints it. */
	readonly text: string;
	readonly organ: OrganCode;
	/** From the parent body down. */
	readonly bodies: readonly Body[];
	readonly nature?: NatureCode;
	readonly session?: Session;
	readonly year?: number;
	readonly number: number;
	readonly suffixes: readonly Suffix[];
}
