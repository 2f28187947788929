import { fold } from '../text/fold';

const set = (words: string): ReadonlySet<string> => new Set(words.split(',').map(word => word.trim()));

/** Headings of the column of acronyms. Folded. */
const SHORT =
	set(`abbreviation, abbreviations, abbr, acronym, acronyms, initialism, short form, abreviation, abreviations, sigle, sigles, acronyme, acronymes,
	abkurzung, abkurzungen, kurzel, kurzform, afkorting, afkortingen, acroniem, letterwoord, sigla, siglas, acronimo, acronimos, abreviatura, abreviaturas`);

/** Headings of the column of expansions. Folded. */
const LONG =
	set(`meaning, meanings, definition, expansion, full name, full form, full term, full title, long form, stands for, name, term, description, signification, developpement,
	forme developpee, nom complet, nom, intitule, designation, libelle, bedeutung, erlauterung, langform, bezeichnung, name, voller name, ausgeschrieben, betekenis, omschrijving,
	volledige naam, naam, verklaring, significado, denominacion, nombre completo, nombre, desarrollo, descripcion, definicion`);

/**
 * Returns which column of a table has the acronyms, by two cells of its header that follow each other; `undefined` if they are not those of
 * a table of abbreviations.
 */
export function acronymColumn(one: string, other: string): 'first' | 'second' | undefined {
	const a = normal(one);
	const b = normal(other);
	return SHORT.has(a) && LONG.has(b) ? 'first' : LONG.has(a) && SHORT.has(b) ? 'second' : undefined;
}

function normal(cell: string): string {
	return fold(cell.replace(/[*_:]/g, '').replace(/\s+/gu, ' ').trim());
}
