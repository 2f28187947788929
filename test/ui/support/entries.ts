/** An entry of the bundled dossier, with its names in the tree and the quick pick and the heading of its page. */
export interface ShownEntry {
	/** The beginning of the accessible name of its row. */
	readonly row: RegExp;
	readonly heading: RegExp;
}

export const untoc = shown('UNTOC', 'United Nations Convention against Transnational Organized Crime', 'instrument');
export const uncac = shown('UNCAC', 'United Nations Convention against Corruption', 'instrument');
export const unvtf = shown(
	'UNVTF',
	'United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children',
	'fund',
);
export const who = shown('WHO', 'World Health Organization', 'organization');
export const unodc = shown('UNODC', 'United Nations Office on Drugs and Crime', 'organization');
export const containerControl = shown('Container Control Programme', 'UNODC-WCO Container Control Programme', 'programme');
export const vanDenBerghe = shown('Bob Van den Berghe', 'Bob Van den Berghe', 'person');
export const criminalGroup = shown('organized criminal group', 'organized criminal group', 'term');
/** The source that the bundled dossier is about, which also has a row and a page. */
export const release: ShownEntry = { row: /^Belgian press release, /, heading: /^Important Belgian achievements/ };
/** The overview, which is not an entry but also has a row and a page. */
export const overview: ShownEntry = { row: /^Overview, Belgium /, heading: /^Belgium at COP10 / };

/** In the tree, a short title is followed by the full name if that differs; in lists, by the kind. */
function shown(short: string, name: string, kind: string): ShownEntry {
	return { row: new RegExp(`^${short}${short === name ? '' : `(?: – ${name})?`}, ${kind}`), heading: new RegExp(`^${name}`) };
}
