import { abbreviatedName } from './abbreviate';
import { ABBREVIATED_PLACES } from './abbreviations';

/** Names of codes that do not begin with the State, or that are not abbreviated word by word (table 1.3). */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
	[/^(?:(Temp|Prop)(?:orary|osed|\.) )?Treas(?:ury|\.) Reg(?:ulations?|\.)$/, '$1. Treas. Reg.'],
	[/^\. (?=Treas)/, ''],
	[/^(?:the )?(?:West[’']s |Page[’']s |Purdon[’']s |McKinney[’']s |Vernon[’']s |Baldwin[’']s |Deering[’']s |Smith-Hurd |Official )+/i, ''],
	[/^O\.?C\.?G\.?A\.?$/, 'Georgia Code Annotated'],
	[/^R\.?C\.?W\.?$/, 'Washington Revised Code'],
	[/^(?:New York |N\.?Y\.? ?)?(?:Civil Practice Law (?:and|&) Rules|C\.?P\.?L\.?R\.?)$/, 'N.Y. C.P.L.R.'],
	[
		/^(?:(?:Official )?(?:Compilation of )?(?:the )?)?(?:New York (?:State )?)?Codes,? Rules,? (?:and|&) Regulations(?: of (?:the State of )?New York)?$|^N\.?Y\.?C\.?R\.?R\.?$/,
		'N.Y. Comp. Codes R. & Regs.',
	],
	[/^Florida Administrative Code$/, 'Florida Administrative Code Annotated'],
];

const WORDS: readonly (readonly [RegExp, string])[] = [
	[/\bRevised\b/g, 'Rev.'], [/\bAnnotated\b/g, 'Ann.'], [/\bStatutes\b/g, 'Stat.'], [/\bCompiled\b/g, 'Comp.'], [/\bProfessions\b/g, 'Prof.'],
	[/\bConsol\. (?=Stat)/g, 'Cons. '], [/\bCentury\b/g, 'Cent.'], [/\bRemedies\b/g, 'Rem.'], [/\bVehicle\b/g, 'Veh.'], [/\bEvidence\b/g, 'Evid.'],
	[/\bWelfare\b/g, 'Welf.'], [/\bInstitutions\b/g, 'Inst.'], [/\bCultural\b/g, 'Cult.'], [/\bAffs\./g, 'Aff.'], [/\bInsts\./g, 'Inst.'], [/\bEsts\./g, 'Est.'], [/\bReguls\./g, 'Regs.'],
	[/ of (?=\S)/g, ' '], [/\bPros\./g, 'Prof.'], [/ L\.(?= |$)/g, ' Law'],
];

/** States whose codes are annotated under the name that table 1.3 has, so that it has “Ann.” */
const ANNOTATED =
	/^(?:(?:Ark|Ga|Miss|Mont|S\.C|Tenn|Va|Md)\. Code$|Utah Code$|Tex\. (?!Admin).{2,40} Code$|Ohio Rev\. Code$|(?:Ky|N\.H)\. Rev\. Stat\.$|(?:Kan|N\.J|N\.M|Wyo|La)\. Stat\.$)/;

/**
 * Returns the name of the code of a State with its words abbreviated (table 1.3): `Cal. Penal Code`, `Ohio Rev. Code Ann.`; other names are
 * kept.
 */
export function codeName(name: string): string {
	const direct = stateFirst(OTHER_NAMES.reduce((text, [pattern, other]) => text.replace(pattern, other), name));
	const state = [...ABBREVIATED_PLACES.keys()].find(place => direct.startsWith(`${place} `));
	if (state === undefined || !/\b(?:Codes?|Laws?|Statutes|Regulations)\b/.test(direct)) {
		return direct;
	}
	const short = WORDS.reduce((text, [pattern, other]) => text.replace(pattern, other), abbreviatedName(direct));
	return ANNOTATED.test(short) ? `${short} Ann.` : short.replace(/^Md\. Code,/, 'Md. Code Ann.,');
}

const KINDS = /^(?:Annotated )?(?:Revised )?(?:Code|(?:Compiled |General |Codified )?Laws|(?:General |Revised )?Statutes|Code of Regulations|Regulations)$/;

/** Puts the State before the name of its code: `Revised Code of Washington`. */
function stateFirst(name: string): string {
	const at = name.indexOf(' of ');
	const place = name.slice(at + ' of '.length).replace(/^the (?:State|Commonwealth) of /, '');
	const state = at < 0 || !KINDS.test(name.slice(0, at)) ? undefined : [...ABBREVIATED_PLACES.keys()].find(one => place.startsWith(one));
	return state === undefined ? name : `${state} ${name.slice(0, at)}${place.slice(state.length)}`;
}

/** States that number the sections of their codes with hyphens, as the uniform laws do. */
const HYPHENATED =
	/^(?:(?:Temp\. |Prop\. )*Treas|V\.I|Ala|Ariz|Ark|Colo|Conn|D\.C|Ga|Haw|Idaho|Ind|Kan|Md|Miss|Mont|Neb|N\.C|N\.D|N\.H|N\.J|N\.M|R\.I|S\.C|S\.D|Tenn|Utah|Va|W\. Va|Wyo|U\.C\.C|Unif|Model)\b/;

/** Whether a hyphen in a section of a code is a part of its number, and not between the first and last of several sections. */
export function hasHyphens(code: string): boolean {
	// Codes of towns have the town and the State before their name.
	return HYPHENATED.test(code) || code.includes(', ');
}
