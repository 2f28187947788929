import type { BodyType, KnownBody, NatureCode, OrganCode, SuffixCode } from './vocabulary';

/** A session of an organ. Until 1976 it is written in Roman numerals. */
export interface Session {
	readonly type: 'regular' | 'special' | 'emergency';
	readonly number: number;
}

/** A subsidiary body in a symbol. */
export interface Body {
	readonly type: BodyType;
	/** Which one of its type. */
	readonly number?: number;
	/** Set where we know its name. */
	readonly known?: KnownBody;
}

/** A change to a first text. */
export interface Suffix {
	readonly code: SuffixCode;
	readonly number?: number;
}

/** A UN document symbol taken apart. Every part was checked against the grammar. */
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
