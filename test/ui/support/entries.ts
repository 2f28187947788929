/** An entry of the bundled dossier as the tree and the quick pick name it, and as its page is headed. */
export interface ShownEntry {
	/** What a screen reader says of its row, from the start. */
	readonly row: RegExp;
	readonly heading: RegExp;
}

export const untoc = shown('UNTOC', 'United Nations Convention against Transnational Organized Crime', 'instrument');
export const uncac = shown('UNCAC', 'United Nations Convention against Corruption', 'instrument');
export const unvtf = shown('UNVTF', 'United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children', 'fund');
export const who = shown('WHO', 'World Health Organization', 'organization');
export const unodc = shown('UNODC', 'United Nations Office on Drugs and Crime', 'organization');
export const containerControl = shown('Container Control Programme', 'UNODC-WCO Container Control Programme', 'programme');
export const vanDenBerghe = shown('Bob Van den Berghe', 'Bob Van den Berghe', 'person');
export const criminalGroup = shown('organized criminal group', 'organized criminal group', 'term');
/** The source that the bundled dossier is about: it has a row and a page, too. */
export const release: ShownEntry = { row: /^Belgian press release, /, heading: /^Important Belgian achievements/ };
/** The overview is no entry, but it has a row and a page. */
export const overview: ShownEntry = { row: /^Overview, Belgium /, heading: /^Belgium at COP10 / };

/** In the tree the name in full follows a short title that is another; in lists the kind does. */
function shown(short: string, name: string, kind: string): ShownEntry {
	return { row: new RegExp(`^${short}${short === name ? '' : `(?: – ${name})?`}, ${kind}`), heading: new RegExp(`^${name}`) };
}
