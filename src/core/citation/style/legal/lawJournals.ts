import { abbreviatedPeriodical } from '../bluebook/abbreviate';

/** The usual abbreviations of law journals of the United Kingdom and of international law (OSCOLA, 3.3.1) by their names in full. */
const JOURNALS: ReadonlyMap<string, string> = new Map(
	`LQR=law quarterly review;MLR=modern law review;CLJ=cambridge law journal;OJLS=oxford journal of legal studies;LS=legal studies;
CLP=current legal problems;PL=public law;Crim LR=criminal law review;J Crim L=journal of criminal law;ILJ=industrial law journal;
JBL=journal of business law;
JLS=journal of law and society;NLJ=new law journal;Conv=conveyancer and property lawyer;LMCLQ=lloyd’s maritime and commercial law quarterly;
OUCLJ=oxford university commonwealth law journal;E & P=international journal of evidence and proof;CYELS=cambridge yearbook of european legal studies;
EL Rev=european law review;ELJ=european law journal;CML Rev=common market law review;EHRLR=european human rights law review;
ICLQ=international and comparative law quarterly;ICON=international journal of constitutional law;EJIL=european journal of international law;
AJIL=american journal of international law;AJCL=american journal of comparative law;
BYIL=british yearbook of international law,british year book of international law;
LJIL=leiden journal of international law`
		.split(/;\s*/)
		.flatMap(entry => {
			const [short = '', names = ''] = entry.split('=');
			return names.split(',').map(name => [name, short] as const);
		}),
);

/** The law reviews of American law schools that are known by their abbreviations in other countries, too. */
const OF_SCHOOLS =
	/^(?:(?:Harvard|Stanford|Columbia|Michigan|Virginia|California|Texas|Cornell|UCLA|New York University|University of (?:Chicago|Pennsylvania|Illinois)|Northwestern University) Law Review|(?:Yale|Duke|Georgetown) Law Journal)$/;

/** Returns the abbreviation by which lawyers in the United Kingdom cite a journal, without full stops; `undefined` for other journals. */
export function lawJournal(name: string): string | undefined {
	const bare = name.replace(/^The /i, '').replaceAll("'", '’');
	return OF_SCHOOLS.test(bare) ? abbreviatedPeriodical(bare).replaceAll('.', '') : JOURNALS.get(bare.toLowerCase().replaceAll(' & ', ' and '));
}
