/** An entry of the bundled dossier as the tree and the quick pick name it, and as its page is headed. */
export interface ShownEntry {
	/** What a screen reader says of its row, from the start. */
	readonly row: RegExp;
	readonly heading: RegExp;
}

export const untoc = shown('United Nations Convention against Transnational Organized Crime', 'instrument', 'UNTOC');
export const uncac = shown('United Nations Convention against Corruption', 'instrument', 'UNCAC');
export const unvtf = shown(
	'United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children', 'fund', 'UNVTF',
);
export const who = shown('World Health Organization', 'organization', 'WHO');
export const unodc = shown('United Nations Office on Drugs and Crime', 'organization', 'UNODC');
export const containerControl = shown('UNODC-WCO Container Control Programme', 'programme', 'CCP');
export const vanDenBerghe = shown('Bob Van den Berghe', 'person');
export const criminalGroup = shown('organized criminal group', 'term');
/** The overview is no entry, but it has a row and a page. */
export const overview: ShownEntry = { row: /^Overview, Belgium /, heading: /^Belgium at COP10 / };

function shown(name: string, kind: string, acronym?: string): ShownEntry {
	return { row: new RegExp(`^${acronym === undefined ? '' : `${acronym} – `}${name}, ${kind}`), heading: new RegExp(`^${name}`) };
}
