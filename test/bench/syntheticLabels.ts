import type { Label } from '../../src/core/dossier/model';

const HEADS = 'convention protocol fund programme conference office agency treaty working group committee network forum'.split(' ');
const SYLLABLES = 'ba be bi bo da de di do fa fe ga go ka ke li lo ma me mi na ne no pa pe ra re ri sa se so ta te ti va ve zo'.split(' ');

/** Returns `count` distinct synthetic labels: most of two or three words, some acronyms, some with numbers. */
export function syntheticLabels(count: number): readonly Label[] {
	return Array.from({ length: count }, (_, index) => {
		const acronym = index % 7 === 0;
		return {
			text: acronym
				? acronymOf(index)
				: `${nameOf(index)} ${HEADS[index % HEADS.length]}${index % 3 === 0 ? '' : ` on ${nameOf(index * 31)}`}`,
			language: 'en',
			role: acronym ? 'acronym' : 'preferred',
			case: acronym ? 'exact' : 'fold',
			recognise: true,
			ambiguous: false,
			evidence: [],
		};
	});
}

function nameOf(index: number): string {
	let name = '';
	for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
		name += SYLLABLES[rest % SYLLABLES.length];
	}
	return name;
}

function acronymOf(index: number): string {
	let name = 'Q';
	for (let rest = index + 26; rest > 0; rest = Math.floor(rest / 26)) {
		name += String.fromCharCode(65 + rest % 26);
	}
	return name;
}
