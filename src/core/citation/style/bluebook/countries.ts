import { tableOf } from '../abbreviationTable';
import { countryOf } from '../legal/jurisdiction';

/**
 * The abbreviations of States as parties to cases and treaties (table 10.3, as the Indigo Book has it in T12.3, and that of the Soviet
 * Union). States that are not listed are not abbreviated.
 */
const COUNTRIES = tableOf(`
Afg.hanistan; Alb.ania; Alg.eria; Angl.: Angola; Ant. & Barb.: Antigua and Barbuda; Arg.entina; Arm.enia; Austl.: Australia; Azer.baijan; Bah.amas;
Bahr.ain; Bangl.adesh; Barb.ados; Belr.: Belarus; Belg.ium; Bol.ivia; Bosn. & Herz.: Bosnia and Herzegovina; Bots.wana; Braz.il; Bulg.aria;
Burk. Faso: Burkina Faso; Can.ada; Cent. Afr. Rep.: Central African Republic; Colom.bia; Croat.ia; Czech: Czech Republic;
N. Kor.: Democratic People’s Republic of Korea; Dem. Rep. Congo: Democratic Republic of the Congo; Den.mark; Djib.outi; Dom. Rep.: Dominican Republic;
El Sal.: El Salvador; Eq. Guinea: Equatorial Guinea; Eri.trea; Est.onia; Eth.iopia; Fin.land; Fr.ance; Gam.bia; Geor.gia; Ger.many;
Gr. Brit.: Great Britain; Gren.ada; Guat.emala; Guy.ana; Hond.uras; H.K.: Hong Kong; Hung.ary; Ice.land; Indon.esia; Ir.eland; Isr.ael; It.aly;
Jam.aica; Kaz.akhstan; Kos.ovo; Kyrg.yzstan; Lat.via; Leb.anon; Liber.ia; Liech.tenstein; Lith.uania; Lux.embourg; Madag.ascar; Malay.sia;
Marsh. Is.: Marshall Islands; Mex.ico; Micr.onesia; Mold.ova; Mong.olia; Mozam.bique; Myan.mar; Namib.ia; Neth.erlands; N.Z.: New Zealand; Nicar.agua;
N. Kor.: North Korea; Nor.way; Pak.istan; Pan.ama; Papua N.G.: Papua New Guinea; Para.guay; China: People’s Republic of China; Phil.ippines; Pol.and;
Port.ugal; S. Kor.: Republic of Korea; Rom.ania; Russ.ia; Russ.ian Federation; St. Kitts & Nevis: Saint Kitts and Nevis; St. Lucia: Saint Lucia;
St. Vincent: Saint Vincent and the Grenadines; Sen.egal; Serb.ia; Serb. & Montenegro: Serbia and Montenegro; Sey.chelles; Sing.apore;
Slovk.: Slovakia;
Slovn.: Slovenia; Solom. Is.: Solomon Islands; Som.alia; S. Afr.: South Africa; S. Kor.: South Korea; U.S.S.R.: Soviet Union; Surin.ame; Swed.en;
Switz.erland; Taj.ikistan; Tanz.ania; Thai.land; Trin. & Tobago: Trinidad and Tobago; Tunis.ia; Turk.ey; Turkm.enistan; Ukr.aine;
U.S.S.R.: Union of Soviet Socialist Republics; U.A.E.: United Arab Emirates; U.K.: United Kingdom; U.S.: United States; Uru.guay; Uzb.ekistan;
Venez.uela; Viet. Nam; Viet.nam; Yugo.slavia; Zam.bia; Zim.babwe
`);

/** Returns the name of an international case with the parties in parentheses abbreviated: `(Nicar. v. U.S.)`. */
export function withShortParties(title: string, nameOf = (name: string) => name): string {
	const start = title.endsWith(')') ? title.lastIndexOf('(') : -1;
	const parties = start < 0 ? [] : title.slice(start + 1, -1).split(/ v\.? |\//);
	// Parties that agreed to go to court are separated by a slash.
	const between = / v\.? /.test(title.slice(start)) ? ' v. ' : '/';
	return parties.length > 1 ? `${nameOf(title.slice(0, Math.max(0, start - 1)))} (${parties.map(partyOf).join(between)})` : title;
}

/**
 * Returns the name of a treaty and its two parties, the United States first (rule 21.4.2): those that are given, otherwise those at the end
 * of the name, which go without them there.
 */
export function betweenStates(title: string, given: readonly string[]): readonly [name: string, parties: string] {
	const [, name = '', one = '', other = ''] = / (?:of|concerning|on) /.test(title)
		? (/^((?:Treaty|Agreement|Convention) .{2,120}?),? between (?:the )?(.{3,60}) and (?:the )?([A-Z].{2,60})$/i.exec(title) ?? [])
		: [];
	const ofTitle = [partyOf(one), partyOf(other)];
	const isOfStates = one !== '' && ofTitle.includes('U.S.') && ofTitle.every(party => /^[^,]{2,25}$/.test(party));
	const parties = given.length > 0 ? given : isOfStates ? ofTitle.toSorted((a, b) => Number(b === 'U.S.') - Number(a === 'U.S.')) : [];
	return [given.length === 0 && isOfStates ? name : title, parties.join('-')];
}

/** Whether the name of a case ends with two States in parentheses: `(Netherlands v. United States)`. */
export function isBetweenStates(title: string): boolean {
	return title.endsWith(')') && withShortParties(title) !== title;
}

/** Returns the abbreviation of a State in a citation of its law: `UK`, `Austl.`; other names are kept. */
export function shortCountry(name: string): string {
	// Laws of the United States show whose they are.
	return /^(?:united kingdom|gb|great britain)$/i.test(name) ? 'UK' : /^us(?:$|:)/.test(name) ? '' : partyOf(countryOf(name));
}

export function partyOf(party: string): string {
	const bracket = party.endsWith(')') ? party.indexOf(' (') : -1;
	const bare = (bracket < 0 ? party : party.slice(0, bracket))
		.replace(/^the /i, '')
		.replaceAll("'", '’')
		.replace(/ & /g, ' and ')
		.replace(/ of Great Britain and Northern Ireland$| of America$/, '');
	return COUNTRIES.get(bare) ?? COUNTRIES.get(bare.replace(/^Republic of /, '')) ?? party;
}
