import type { CslItem } from '../dossier/model';

/** A CSL name: `literal` for institutions and people known by one name, otherwise its parts. */
export interface CslName {
	readonly literal?: string;
	readonly family?: string;
	readonly given?: string;
	/** A particle such as `van`, from `non-dropping-particle` and `dropping-particle`. */
	readonly particle?: string;
	readonly suffix?: string;
}

/**
 * Returns the names of a variable in order. A plain string is the name of an institution; values that are not names are left out. The parts
 * of a name are as written, since other formats keep them apart. `namesField` in `core/citation/style/names.ts` reads names to print them:
 * tidied, with particles joined.
 */
export function namesOf(csl: CslItem, field: string): readonly CslName[] {
	const value = csl[field];
	if (typeof value === 'string') {
		return value.trim() === '' ? [] : [{ literal: value }];
	}
	return Array.isArray(value) ? value.flatMap(nameFrom) : [];
}

function nameFrom(value: unknown): readonly CslName[] {
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	const part = (name: string): string => {
		const text: unknown = (value as Readonly<Record<string, unknown>>)[name];
		return typeof text === 'string' ? text.trim() : '';
	};
	const literal = part('literal');
	if (literal !== '') {
		return [{ literal }];
	}
	const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(text => text !== '').join(' ');
	const family = part('family');
	const given = part('given');
	if (family === '') {
		return given === '' ? [] : [{ literal: given }];
	}
	return [{
		family,
		...(given === '' ? {} : { given }),
		...(particle === '' ? {} : { particle }),
		...(part('suffix') === '' ? {} : { suffix: part('suffix') }),
	}];
}
