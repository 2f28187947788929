/**
 * The abbreviations of States as parties to cases and treaties (table 10.3, as the Indigo Book has it in T12.3, and that of the Soviet Union). States
 * that are not listed are not abbreviated.
 */
const COUNTRIES = `
Afg.: Afghanistan; Alb.: Albania; Alg.: Algeria; Angl.: Angola; Ant. & Barb.: Antigua and Barbuda; Arg.: Argentina; Arm.: Armenia;
Austl.: Australia; Azer.: Azerbaijan; Bah.: Bahamas; Bahr.: Bahrain; Bangl.: Bangladesh; Barb.: Barbados; Belr.: Belarus;
Belg.: Belgium; Bol.: Bolivia; Bosn. & Herz.: Bosnia and Herzegovina; Bots.: Botswana; Braz.: Brazil; Bulg.: Bulgaria;
Burk. Faso: Burkina Faso; Can.: Canada; Cent. Afr. Rep.: Central African Republic; Colom.: Colombia; Croat.: Croatia;
Czech: Czech Republic; N. Kor.: Democratic People’s Republic of Korea; Dem. Rep. Congo: Democratic Republic of the Congo; Den.: Denmark;
Djib.: Djibouti; Dom. Rep.: Dominican Republic; El Sal.: El Salvador; Eq. Guinea: Equatorial Guinea; Eri.: Eritrea; Est.: Estonia;
Eth.: Ethiopia; Fin.: Finland; Fr.: France; Gam.: Gambia; Geor.: Georgia; Ger.: Germany; Gr. Brit.: Great Britain; Gren.: Grenada;
Guat.: Guatemala; Guy.: Guyana; Hond.: Honduras; H.K.: Hong Kong; Hung.: Hungary; Ice.: Iceland; Indon.: Indonesia; Ir.: Ireland;
Isr.: Israel; It.: Italy; Jam.: Jamaica; Kaz.: Kazakhstan; Kos.: Kosovo; Kyrg.: Kyrgyzstan; Lat.: Latvia; Leb.: Lebanon;
Liber.: Liberia; Liech.: Liechtenstein; Lith.: Lithuania; Lux.: Luxembourg; Madag.: Madagascar; Malay.: Malaysia;
Marsh. Is.: Marshall Islands; Mex.: Mexico; Micr.: Micronesia; Mold.: Moldova; Mong.: Mongolia; Mozam.: Mozambique; Myan.: Myanmar;
Namib.: Namibia; Neth.: Netherlands; N.Z.: New Zealand; Nicar.: Nicaragua; N. Kor.: North Korea; Nor.: Norway; Pak.: Pakistan;
Pan.: Panama; Papua N.G.: Papua New Guinea; Para.: Paraguay; China: People’s Republic of China; Phil.: Philippines; Pol.: Poland;
Port.: Portugal; S. Kor.: Republic of Korea; Rom.: Romania; Russ.: Russia; Russ.: Russian Federation;
St. Kitts & Nevis: Saint Kitts and Nevis; St. Lucia: Saint Lucia; St. Vincent: Saint Vincent and the Grenadines; Sen.: Senegal;
Serb.: Serbia; Serb. & Montenegro: Serbia and Montenegro; Sey.: Seychelles; Sing.: Singapore; Slovk.: Slovakia; Slovn.: Slovenia;
Solom. Is.: Solomon Islands; Som.: Somalia; S. Afr.: South Africa; S. Kor.: South Korea; U.S.S.R.: Soviet Union; Surin.: Suriname;
Swed.: Sweden; Switz.: Switzerland; Taj.: Tajikistan; Tanz.: Tanzania; Thai.: Thailand; Trin. & Tobago: Trinidad and Tobago;
Tunis.: Tunisia; Turk.: Turkey; Turkm.: Turkmenistan; Ukr.: Ukraine; U.S.S.R.: Union of Soviet Socialist Republics;
U.A.E.: United Arab Emirates; U.K.: United Kingdom; U.S.: United States; Uru.: Uruguay; Uzb.: Uzbekistan; Venez.: Venezuela;
Viet.: Viet Nam; Viet.: Vietnam; Yugo.: Yugoslavia; Zam.: Zambia; Zim.: Zimbabwe
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
		.replaceAll("'", '’')
		.replace(/ & /g, ' and ')
		.replace(/ of Great Britain and Northern Ireland$| of America$/, '');
	return ABBREVIATIONS.find(([name]) => name === bare || bare === `Republic of ${name}`)?.[1] ?? party;
}
