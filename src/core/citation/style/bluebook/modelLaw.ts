import { reporterName } from '../legal/americanReporters';
import { placesWith, placesWithout } from '../place';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { sections } from './bluebookCode';
import { inParentheses, namesOf, pinpoint, yearOf, type Places } from './bluebookParts';

const MODEL_LAW =
	/^(?:Restatement|Principles) (?:\(|of )|^(?:Model|Uniform) (?:[A-Z]\w* |of ){0,6}(?:Code|Act|Rules|Law)\b|^(?:(?:U\.?S\.?|United States) )?Sentencing Guidelines/;

/**
 * Formats restatements, model codes, uniform acts and the guidelines for sentences by name, section, and the body that adopted them with the
 * year (rules 12.9.4 and 12.9.5); `undefined` for other works, and for those with a person as author.
 */
export function modelLaw(given: Work, places: Places): Rich | undefined {
	// A part of a restatement may be an entry in it.
	const work = MODEL_LAW.test(given.container) && given.type !== 'article-journal'
		? { ...given, title: [given.container, given.title].filter(part => part !== '').join(': '), container: '' }
		: given;
	if (!MODEL_LAW.test(work.title) || work.authors.some(({ given }) => given !== '') || work.container !== '') {
		return undefined;
	}
	const name = /^(?:Restatement|Principles) /.test(work.title)
		? subjectsOf(work.title)
		: reporterName(work.title) !== work.title
			? reporterName(work.title)
			: abbreviatedName(work.title.replace(
				/^(?:(?:U\.?S\.?|United States) )?Sentencing Guidelines(?: Manual)?$/,
				'United States Sentencing Guidelines Manual',
			));
	const body = namesOf(work.authors) || abbreviatedName(work.institution || work.publisher);
	const numbers = placesWith(places, ['section']).map(({ value }) => value).join(', ') || work.section;
	const cited = join(
		[plain(numbers === '' ? '' : sections(numbers, { isHyphenated: true })), pinpoint(placesWithout(places, ['section']))],
		', ',
	);
	return join([smallCaps(name), cited, inParentheses([body.replace(/^The | Publishers$/g, ''), yearOf(work)])], ' ');
}

/**
 * Abbreviates the subjects of a restatement (rule 12.9.4): several words as in names of institutions, but of single words only “Property”;
 * `Restatement (Third) of Foreign Rels. L. of the U.S.`
 */
function subjectsOf(title: string): string {
	const [, head = '', subjects = ''] = /^(Restatement(?: \((?:First|Second|Third|Fourth)\))? of )(.+)$/.exec(title) ?? [];
	if (head === '') {
		return title;
	}
	const short = subjects
		.split(': ')
		.map(subject => (/^(?:the )?Conflict of Laws$/.test(subject)
			? subject
			: subject.includes(' ') ? abbreviatedName(subject) : subject.replace(/^Property$/, 'Prop.')))
		.join(': ');
	return head + short.replace(/(?<=\bof the )United States$/, 'U.S.');
}
