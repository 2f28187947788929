/** An edition without its word: `14th` of `14`, `2nd` of `2nd ed.`, text as it is. `endings` are those of 0 to 3; all others end as 0 does. */
export function editionNumber(edition: string, endings: readonly string[] = ENGLISH): string {
	const bare = edition.replace(/ (?:ed|edn|edition)\.?$/i, '');
	if (!/^\d{1,4}$/.test(bare)) {
		return bare;
	}
	const ending = /1\d$/.test(bare) ? endings[0] : (endings[Number(bare) % 10] ?? endings[0]);
	return `${bare}${ending ?? ''}`;
}

const ENGLISH: readonly string[] = ['th', 'st', 'nd', 'rd'];
