import { americanOrdinal } from '../legal/americanOrdinal';

/** The circuits of the United States that have a number, in words, as courts are named. */
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh'];

/** Returns the name of the court of appeals for a circuit: a number, which becomes a word, `D.C.` or `Federal`. */
export function courtOfAppealsFor(circuit: string): string {
	return `Court of Appeals for the ${ORDINALS[Number(circuit) - 1] ?? circuit} Circuit`;
}

/** Returns a circuit as its court is abbreviated (table 7): `2d` for `Second`, `D.C.`, `Fed.` */
export function abbreviatedCircuit(name: string): string {
	const index = ORDINALS.findIndex(ordinal => ordinal.toLowerCase() === name.toLowerCase());
	if (index >= 0) {
		return americanOrdinal(index + 1);
	}
	if (/^(?:D\.C\.|District of Columbia)$/i.test(name)) {
		return 'D.C.';
	}
	return /^Federal$/i.test(name) ? 'Fed.' : name.replace(/^(\d)(?:nd|rd)$/, '$1d');
}
