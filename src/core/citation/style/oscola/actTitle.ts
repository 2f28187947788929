import { isHeadline } from '../../../csl/headlineStyle';
import { sentenceCase } from '../sentenceCase';

/** The subject of an act of the European Union follows its number and date. */
const SUBJECT = /(?<=\bof \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4} )(?:on|laying|amending|establishing|concerning|introducing|repealing|implementing|relating|approving|fixing|setting|supplementing|providing|adopting|imposing|opening|adapting|authori[sz]ing|creating|determining|granting|harmoni[sz]ing|making|regarding|derogating|promoting|to|for|as|in)\b[^]*/i;

/** What an act of the European Union writes with a capital besides proper names. */
const CAPITALIZED = [
	'Community', 'Communities', 'Union', 'Member States', 'Member State', 'Council', 'Parliament', 'Commission', 'Treaty',
	'Treaties', 'Court of Justice', 'Internal Market Information System', 'EU', 'Schengen',
];

/** Words of the titles of treaties of the European Union that are no names. */
const OF_TREATY = /(?<=\bTreaty\b.{1,80} )(?:Amending|Establishing)(?= )/g;

/**
 * Returns the title of an act of the European Union with its subject as the Official Journal prints it, in sentence style: reference managers
 * put it in headline style when they export it. `names` keep their capitals. What the Journal adds in parentheses is left out.
 */
export function titleOfAct(given: string, names: readonly string[]): string {
	const title = given.replace(/ \((?:Text with EEA relevance|codified version)\)\.?/gi, '');
	return title.replace(OF_TREATY, word => word.toLowerCase()).replace(SUBJECT, subject => {
		// A short word with a capital is part of a name, as in the “Single Market For Digital Services”.
		if (!isHeadline(subject) || /\p{L} (?:For|Of|And|The|In|On|To|By) /u.test(subject)) {
			return subject;
		}
		// A name in parentheses is the short title of the act.
		const [body = '', name = ''] = subject.split(/(?= \([^()]{3,80}\)$)/);
		const lower = sentenceCase(body, 'en', [...CAPITALIZED, ...names]);
		return lower.charAt(0).toLowerCase() + lower.slice(1) + name;
	});
}
