import type { Work } from '../work';

const NUMBER = /^(COM|SEC|SWD|JOIN) ?[/(] ?((?:19|20)?\d\d)[)/] ?(\d{1,4})/;

/** Whether a work is a document of the European Commission, by its number. */
export function isProposal({ number }: Pick<Work, 'number'>): boolean {
	return /^(?:COM|SEC|SWD|JOIN)[ (/]/.test(number);
}

/** Returns the number of such a document as it is cited: `COM (2019) 640 final` (OSCOLA 3.4.5; Bluebook, rule 21.9(a)). */
export function numberOfProposal(number: string): string {
	return number.replace(NUMBER, '$1 ($2) $3').replace(/(?<=\d)\/(?=final$)/, ' ');
}
