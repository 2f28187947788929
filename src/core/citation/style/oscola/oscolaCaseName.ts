import { withoutAbbreviationStops } from './oscolaParts';

/**
 * Returns the name of a case in its usual short form, without the full stops of abbreviations (2.1.2). Names of cases of courts of the
 * United Kingdom, and of those that cite alike, also lose what does not identify the parties.
 */
export function oscolaCaseName(title: string, shortTitle: string, isDomestic: boolean): string {
	// Of appeals that were heard together, the first is named.
	const [first = title] = isDomestic && title.split('; ').filter(appeal => / v\.? /.test(appeal)).length > 1 ? title.split('; ', 1) : [title];
	const name = withoutForenames(first, shortTitle).replace(/\bEuropean (?=(?:Commission|Parliament)(?: v |$))/g, '');
	const shortened = isDomestic ? DOMESTIC.reduce((text, [pattern, short]) => text.replace(pattern, short), name) : name;
	return withoutAbbreviationStops(shortened.replace(BEFORE_FORM, ' '));
}

/** The comma before the form of a company, which identifies nothing (1.3.1). */
const BEFORE_FORM = /, (?=(?:Inc|Ltd|LLC|LLP|L\.L\.C|L\.L\.P|L\.P|Corp|Co|N\.A|S\.A)\b)/g;

/** Leaves out the forenames of the first party if the short title of the case shows which words they are. */
function withoutForenames(title: string, shortTitle: string): string {
	return / v\.? /.test(shortTitle) && (title.endsWith(` ${shortTitle}`) || /\b(?:Kingdom|Republic) of\b|\bRepublic\b/.test(title))
		? shortTitle
		: title;
}

/** Parties that are not named. */
const OTHER_PARTIES = /,? (?:and|&) (?:an?other|others|anor|ors)\.?(?= v\.? |\)|$)/gi;

/** Returns the name of a case between two parties without the others that it does not name (2.1.2). */
export function withoutOthers(name: string): string {
	return / v\.? /.test(name) ? name.replace(OTHER_PARTIES, '') : name;
}

const DOMESTIC: readonly (readonly [RegExp, string])[] = [
	// The roles of the parties in the proceedings, as the Supreme Court has them in the heading of a judgment.
	[/ \((?:Appellant|Respondent|Claimant|Defendant|Applicant|Petitioner|Pursuer|Defender|Interested Part(?:y|ie))s?\)/gi, ''],
	[/ \((?:through|by) (?:his|her|their|its) [^()]{1,80}\)/g, ''],
	[OTHER_PARTIES, ''],
	[/^(?:Regina|Rex|The (?:Queen|King))(?= v\.? |,? (?:on |\())/i, 'R'],
	[/^R,? \(?on the application of ([^()]{1,80}?)\)?(?= v\.? )/i, 'R ($1)'],
	[/^(?:In re|In the matters? of) (?=\S)/i, 'Re '],
	[/^ex parte (?=\S)/i, 'Ex p '],
	[/,? ex parte (?=\S)/gi, ', ex p '],
	[/(?<=\S) Company(?= (?:Ltd|Limited|plc|Inc|LLC)\b| v\.? |$| \()/g, ' Co'],
	[/ London Borough Council(?= v\.? |$| \()/g, ' LBC'],
	[/(?<=\S) Borough Council(?= v\.? |$| \()/g, ' BC'],
	[/^Director of Public Prosecutions(?= v\.? )|(?<= v\.? )Director of Public Prosecutions$/g, 'DPP'],
	[/(?<=\S),? Limited(?= v\.? | \(| and |$)/gi, ' Ltd'],
	[/(?<=\S) (?:PLC|public limited company)(?= v\.? | \(| and |$)/gi, ' plc'],
];
