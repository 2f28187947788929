import type { Work } from './work';

/** The courts whose decisions styles cite in ways of their own. */
export type Court = 'icj' | 'echr' | 'eu' | 'criminal' | 'other';

/** The court of a case: its number tells, else the body that decided, else the reports it is printed in. */
export function courtOf({ number, institution, container }: Pick<Work, 'number' | 'institution' | 'container'>): Court {
	if (/^(?:joined )?(?:cases? )?[CTF][-–‑]\d|^(?:joined )?cases? \d/i.test(number) || /court of justice of the european|^(?:CJEU|ECJ|CFI|CJUE|GC)$|general court|cour de justice de l[’']union|tribunal de justicia de la uni/i.test(institution)) {
		return 'eu';
	}
	if (/^(?:ICC|ICTY|ICTR|IT|SCSL|STL|IRMCT|MICT)[-\s]/i.test(number) || /international criminal|cour pénale internationale|corte penal internacional/i.test(institution)) {
		return 'criminal';
	}
	if (/european court of human rights|^ECtHR$|^ECHR$|cour européenne des droits|tribunal europeo de derechos/i.test(institution) || /^(?:EHRR|ECHR|Eur\. ?Ct\. ?H\.R\.|Series A$)/i.test(container)) {
		return 'echr';
	}
	return /international court of justice|^ICJ$|permanent court of international|cour internationale de justice|corte internacional de justicia/i.test(institution) || /^P?\.?(?:I\.?C\.?J|C\.?I\.?J)\b/i.test(container)
		? 'icj' : 'other';
}

/** What styles call the reports of a court. */
interface Reporter {
	readonly pattern: RegExp;
	readonly oscola: string;
	readonly american: string;
	readonly un: string;
}

const REPORTERS: readonly Reporter[] = [
	{ pattern: /^I\.?C\.?J\.?(?: rep(?:orts?|\.)?)?$/i, oscola: 'ICJ Rep', american: 'I.C.J.', un: 'I.C.J. Reports' },
	{ pattern: /^(?:EHRR|E\.H\.R\.R\.|european human rights reports)$/i, oscola: 'EHRR', american: 'Eur. H.R. Rep.', un: 'European Human Rights Reports' },
	{ pattern: /^(?:E\.?C\.?R\.?|european court reports)$/i, oscola: 'ECR', american: 'E.C.R.', un: 'European Court Reports' },
	{ pattern: /^(?:E\.?C\.?H\.?R\.?|eur\. ?ct\. ?h\.r\.)$/i, oscola: 'ECHR', american: 'Eur. Ct. H.R.', un: 'Reports of Judgments and Decisions' },
];

/** The reports in which a case is printed, as a style writes them; as the item has them where no style has a form of its own. */
export function reporterOf({ container }: Pick<Work, 'container'>, style: Exclude<keyof Reporter, 'pattern'>): string {
	return REPORTERS.find(({ pattern }) => pattern.test(container))?.[style] ?? container;
}

/** The party by which a later reference calls a case: the first, or the second where the first is the Crown or a State that prosecutes. */
export function caseName({ title, shortTitle }: Pick<Work, 'title' | 'shortTitle'>): string {
	if (shortTitle !== '') {
		return shortTitle;
	}
	const [first = title, second] = title.split(/ v\.? | c\. /);
	return second !== undefined && /^(?:R|Prosecutor|State|People)$/.test(first) ? second : first === 'Commission' ? title : first.replace(/ \([^()]*$/, '');
}

/** A place in the Official Journal of the European Union. */
export interface OfficialJournal {
	/** Such as `L` or `C`; empty if unknown. */
	readonly series: string;
	readonly issue: string;
	readonly page: string;
}

/** Where in the Official Journal an act stands, whose series is part of the container or of the volume. */
export function officialJournal({ container, volume, issue, page }: Pick<Work, 'container' | 'volume' | 'issue' | 'page'>): OfficialJournal {
	const printed = volume === '' ? issue : volume;
	const [, inVolume = '', number = printed] = /^([LC])\s?(\d.*)?$/i.exec(printed) ?? [];
	const [, inContainer = ''] = / ([LC])$/i.exec(container) ?? [];
	return { series: (inVolume === '' ? inContainer : inVolume).toUpperCase(), issue: number, page: page.split(/[-–]/)[0] ?? '' };
}
