/** The abbreviations of States as parties to international cases (table 10.3). */
const COUNTRIES = `
Alb.: Albania; Arg.: Argentina; Arm.: Armenia; Austl.: Australia; Azer.: Azerbaijan; Bahr.: Bahrain; Belg.: Belgium; Bol.: Bolivia; Bosn. & Herz.: Bosnia and Herzegovina;
Bots.: Botswana; Braz.: Brazil; Bulg.: Bulgaria; Burk. Faso: Burkina Faso; Can.: Canada; Colom.: Colombia; Croat.: Croatia; Den.: Denmark;
Dem. Rep. Congo: Democratic Republic of the Congo; Eq. Guinea: Equatorial Guinea; El Sal.: El Salvador; Eth.: Ethiopia; Fin.: Finland; Fr.: France; Gam.: Gambia; Geor.: Georgia;
Ger.: Germany; Guat.: Guatemala; Guy.: Guyana; Hond.: Honduras; Hung.: Hungary; Ice.: Iceland; Indon.: Indonesia; Ir.: Ireland; Isr.: Israel; It.: Italy;
Liber.: Liberia; Liech.: Liechtenstein; Malay.: Malaysia; Marsh. Is.: Marshall Islands; Mex.: Mexico; Myan.: Myanmar; Namib.: Namibia; Neth.: Netherlands;
N.Z.: New Zealand; Nicar.: Nicaragua; Nor.: Norway; Pak.: Pakistan; Para.: Paraguay; Pol.: Poland; Port.: Portugal; Rom.: Romania; Russ.: Russian Federation; Sen.: Senegal;
Serb.: Serbia; Serb. & Montenegro: Serbia and Montenegro; Sing.: Singapore; Slovk.: Slovakia; Slovn.: Slovenia; Som.: Somalia; S. Afr.: South Africa; Swed.: Sweden;
Switz.: Switzerland; Thai.: Thailand; Tunis.: Tunisia; Turk.: Turkey; Ukr.: Ukraine; U.A.E.: United Arab Emirates; U.K.: United Kingdom; U.S.: United States; Uru.: Uruguay;
Venez.: Venezuela; Yugo.: Yugoslavia
`;

const ABBREVIATIONS: readonly (readonly [string, string])[] = COUNTRIES.trim().split(/;\s/).map(entry => {
	const [short = '', name = ''] = entry.split(': ');
	return [name, short] as const;
});

/** Returns the name of an international case with the parties in parentheses abbreviated: `(Nicar. v. U.S.)`. */
export function withShortParties(title: string): string {
	const start = title.endsWith(')') ? title.lastIndexOf('(') : -1;
	const parties = start < 0 ? [] : title.slice(start + 1, -1).split(/ v\.? /);
	return parties.length > 1 ? `${title.slice(0, start)}(${parties.map(partyOf).join(' v. ')})` : title;
}

/** Returns the abbreviation of a State in a citation of its law: `UK`, `Austl.`; other names are kept. */
export function shortCountry(name: string): string {
	return /^united kingdom$/i.test(name) ? 'UK' : partyOf(name);
}

export function partyOf(party: string): string {
	const bracket = party.endsWith(')') ? party.indexOf(' (') : -1;
	const bare = (bracket < 0 ? party : party.slice(0, bracket))
		.replace(/^the /i, '')
		.replace(/ of Great Britain and Northern Ireland$| of America$/, '');
	return ABBREVIATIONS.find(([name]) => name === bare || bare === `Republic of ${name}`)?.[1] ?? party;
}
