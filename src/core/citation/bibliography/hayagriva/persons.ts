import { particlesOf, type CslName } from '../../../csl/cslName';
import { textOf } from '../../../csl/cslText';
import { isObject } from '../../../data/isObject';
import type { Json } from '../cslJson/cslJson';

/**
 * Returns a person or institution in Hayagriva's form: `von Last, Jr, First` as text, or a mapping if the text would be split
 * differently.
 */
export function printPerson(person: CslName): Json {
	const { literal, family = '', given, suffix } = person;
	const particle = particlesOf(person);
	if (literal !== undefined) {
		return /,|^\p{Ll}/u.test(literal) ? { name: literal } : literal;
	}
	const isPlain =
		[family, given, particle, suffix].every(part => part === undefined || !part.includes(','))
		&& !/^\p{Ll}/u.test(family)
		&& (particle === undefined || /^\p{Ll}/u.test(particle));
	if (isPlain && given !== undefined) {
		return [[particle, family].filter(part => part !== undefined).join(' '), suffix, given]
			.filter(part => part !== undefined)
			.join(', ');
	}
	return {
		name: family,
		...(given === undefined ? {} : { 'given-name': given }),
		...(particle === undefined ? {} : { prefix: particle }),
		...(suffix === undefined ? {} : { suffix }),
	};
}

/** Returns the persons in a value: one or a list, each as text or a mapping. Other values are left out. */
export function personsIn(value: unknown): readonly CslName[] {
	return (Array.isArray(value) ? value as readonly unknown[] : [value]).flatMap(personIn);
}

function personIn(value: unknown): readonly CslName[] {
	if (typeof value === 'string') {
		const [name = '', second, third] = value.split(',').map(part => part.trim());
		const [given, suffix] = third === undefined ? [second, undefined] : [third, second];
		const particle = /^(?:\p{Ll}[^ ]* )+(?=\p{Lu})/u.exec(name)?.[0].trim();
		return name === ''
			? []
			: [
					given === undefined || given === ''
						? { literal: name }
						: withParts({
								family: particle === undefined ? name : name.slice(particle.length).trim(),
								given,
								particle,
								suffix,
							}),
				];
	}
	if (!isObject(value)) {
		return [];
	}
	const [family, first, particle, last] =
		['name', 'given-name', 'prefix', 'suffix'].map(part => textOf(value, part).trim() || undefined);
	return family === undefined
		? []
		: [
				first === undefined && particle === undefined
					? { literal: family }
					: withParts({ family, given: first, particle, suffix: last }),
			];
}

function withParts({
	family,
	given,
	particle,
	suffix,
}: Readonly<Record<'family', string> & Record<'given' | 'particle' | 'suffix', string | undefined>>): CslName {
	return {
		family,
		...(given === undefined ? {} : { given }),
		...(particle === undefined ? {} : { particle }),
		...(suffix === undefined || suffix === '' ? {} : { suffix }),
	};
}
