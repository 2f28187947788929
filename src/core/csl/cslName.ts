import { isObject } from '../data/isObject';
import { textOf, type CslFields } from './cslText';

/** A CSL name: `literal` for institutions and people known by one name, otherwise its parts. No part is empty. */
export interface CslName {
	readonly literal?: string;
	readonly family?: string;
	readonly given?: string;
	/** A particle that belongs to the family name, such as `van`: `non-dropping-particle`. */
	readonly particle?: string;
	/** A particle that stays with the given name if the family name comes first: `dropping-particle`. */
	readonly droppingParticle?: string;
	readonly suffix?: string;
	/** Whether a comma precedes the suffix in natural order, too. */
	readonly commaSuffix?: true;
	/** Whether the family name comes first in natural order: `static-ordering`. */
	readonly familyFirst?: true;
}

/**
 * Returns the names of a variable in order, with their parts as written. A plain string is the name of an institution; values that are not
 * names are left out.
 */
export function namesOf(fields: CslFields, variable: string): readonly CslName[] {
	const value = fields[variable];
	return (Array.isArray(value) ? value as readonly unknown[] : [value]).flatMap(nameFrom);
}

/** Returns both particles of a name; `undefined` if it has none. */
export function particlesOf({ droppingParticle, particle }: CslName): string | undefined {
	return droppingParticle === undefined || particle === undefined ? droppingParticle ?? particle : `${droppingParticle} ${particle}`;
}

/** Returns a name as the value of a CSL variable. */
export function cslNameValue({ particle, droppingParticle, commaSuffix, familyFirst, ...parts }: CslName): CslFields {
	return {
		...parts,
		...(particle !== undefined && { 'non-dropping-particle': particle }),
		...(droppingParticle !== undefined && { 'dropping-particle': droppingParticle }),
		...(commaSuffix && { 'comma-suffix': true }),
		...(familyFirst && { 'static-ordering': true }),
	};
}

function nameFrom(value: unknown): readonly CslName[] {
	if (typeof value === 'string') {
		return value.trim() === '' ? [] : [{ literal: value }];
	}
	if (!isObject(value)) {
		return [];
	}
	const [literal, family, given, particle, droppingParticle, suffix] =
		['literal', 'family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'].map(part => textOf(value, part).trim());
	const whole = literal || (family ? '' : [given, droppingParticle, particle].filter(Boolean).join(' '));
	if (whole || !family) {
		return whole ? [{ literal: whole }] : [];
	}
	return [{
		family,
		...(given && { given }),
		...(particle && { particle }),
		...(droppingParticle && { droppingParticle }),
		...(suffix && { suffix }),
		...(value['comma-suffix'] === true && { commaSuffix: true }),
		...(value['static-ordering'] === true && { familyFirst: true }),
	}];
}
