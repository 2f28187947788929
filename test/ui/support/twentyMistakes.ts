import { readFileSync } from 'node:fs';

const FOLDER = 'test/fixtures/twenty';

/** A mistake in the notes of `test/fixtures/twenty`: its message, and the title of the action that corrects it. */
export interface PlantedMistake {
	readonly said: string;
	/** `undefined` if only a person can say what is right. */
	readonly action: string | undefined;
}

/** The mistakes in the order of the notes. */
export const MISTAKES: readonly PlantedMistake[] = [
	{ said: '“Transational” is probably a typing mistake for “Transnational”', action: 'Replace with “Transnational”' },
	{ said: '“A/RES/55-25” is not a document symbol', action: 'Replace with “A/RES/55/25”' },
	{ said: 'For UNTOC, the dossier records “15 November 2000”, not “15 November 2001”', action: 'Replace with “15 November 2000”' },
	{ said: 'Avoid “10th Conference of State Parties”', action: 'Replace with “tenth session of the Conference of the Parties”' },
	{
		said: 'For COP10, the dossier records “12 to 16 October 2020”, not “12 to 17 October 2020”',
		action: 'Replace with “12 to 16 October 2020”',
	},
	{ said: 'For COP10, the dossier records “seven”, not “nine”', action: 'Replace with “seven”' },
	{ said: '“UNODC” is not explained', action: 'Write “United Nations Office on Drugs and Crime (UNODC)”' },
	{ said: '“10/6” is the number of another resolution', action: 'Replace with “10/5”' },
	{ said: 'Avoid “Container Control Program”', action: 'Replace with “Container Control Programme”' },
	{ said: '“WCO” is introduced, but not used again', action: 'Remove “(WCO)”' },
	{ said: '“AIRCOP” is not explained', action: 'Replace with “Airport Communication Programme”' },
	{
		said: '“UNVTF” is short for “United Nations Voluntary Trust Fund',
		action: 'Replace with “United Nations Voluntary Trust Fund for Victims of Trafficking in Persons”',
	},
	{ said: 'For UNVTF, the dossier records “EUR 2 million”, not “EUR 3 million”', action: 'Replace with “EUR 2 million”' },
	{ said: '“Gruop” is probably a typing mistake for “Group”', action: 'Replace with “Group”' },
	{ said: '“UNVTF” has been introduced as', action: 'Replace with “UNVTF”' },
	{ said: '“Report of the mission” has “broad” here, not “wide”', action: 'Replace with “broad”' },
	{ said: 'In “Report of the mission”, these words are at', action: 'Cite “' },
	{ said: '“Report of the mission” does not have these words', action: undefined },
	{ said: '“UNTOC” has been introduced for', action: 'Replace with “UNTOC”' },
	{ said: 'The document used another name before “Palermo Convention”', action: 'Replace with “UNTOC”' },
];

/** The invented quotation, and the words of the report. */
export const INVENTED = {
	written: 'We would not advise anybody to repeat the experience of negotiating from a kitchen table',
	right: 'A draft that is shown in September does not',
};

/** Returns a note as its author wrote it, with the dossier and the report that it quotes. */
export function filesWith(note: string): Readonly<Record<string, string>> {
	const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
	return {
		[note]: read(note).replace(/[⟦⟧]/g, ''),
		'mission.dossier.yaml': read('mission.dossier.yaml'),
		'report.txt': read('report.txt'),
	};
}
