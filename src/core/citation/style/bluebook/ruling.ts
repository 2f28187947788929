import { joinTexts } from '../joinTexts';
import { firstPage, type Work } from '../work';

/** Returns a ruling of the Internal Revenue Service with the bulletin that has it (rule 14.5.2); empty for all other works. */
export function rulingOf(work: Work): string {
	const ruling = /^(?:Rev(?:enue|\.) (Rul|Proc)(?:ing|edure|\.)|(?:(?:IRS|I\.R\.S\.) )?(Notice|Announcement)) (?:No\. ?)?(\d{2,4}-\d{1,3})\b/;
	const [, kind, other, digits] = ruling.exec(work.number) ?? ruling.exec(work.title) ?? ruling.exec(`${work.genre} ${work.number}`) ?? [];
	const bulletin = (work.container || work.series)
		.replace(/Internal Revenue Bulletin|^IRB\b/, 'I.R.B.')
		.replace(/Cumulative Bulletin|^CB\b/, 'C.B.')
		.replace(/^(I\.R\.B\.|C\.B\.) (\d{4}-\d{1,2})$/, '$2 $1');
	const printed = /^\d{4}-\d{1,2} (?:I\.R\.B\.|C\.B\.) \d{1,5}$/.test(work.number)
		? work.number
		: joinTexts([joinTexts([/^\d{4}$/.test(work.seriesNumber) ? work.seriesNumber : '', work.volume], '-'), bulletin, firstPage(work)], ' ');
	const name = other === undefined ? `Rev. ${kind}.` : `I.R.S. ${other}`;
	return digits === undefined
		|| (other !== undefined && !/Internal Revenue|^I\.?R\.?S/.test(`${work.publisher}${work.container}${work.title}${work.institution}`))
		? ''
		: joinTexts([`${name} ${digits}`, printed], ', ');
}
