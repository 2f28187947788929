// The bodies for whose resolutions and documents styles have special names. Sources:
// [M] United Nations Editorial Manual, "Resolutions and other formal decisions", I: bodies are named in full
// [S] the symbols of src/core/symbol/vocabulary.ts, with their sources
// [G] Graduate Institute Geneva, "Legal Citation": UNGA, UNSC (OSCOLA); G.A., S.C. (Bluebook)
// [B] The Bluebook, table 3.1, for E.S.C.; the Human Rights Council has no abbreviation there
// [D] the title pages of CTOC/COP/2010/17 in Spanish and of the French and Spanish texts of the Convention
import type { DocumentSymbol } from '../../../symbol/symbol';
import type { Language } from '../locale/languages';

/** A body and its names in citation styles. */
export interface IssuingBody {
	/** The full name as used within a sentence. */
	readonly names: Readonly<Record<Language, string>>;
	/** The name after `of` in French and Spanish, with its article. */
	readonly of: Readonly<Record<'fr' | 'es', string>>;
	readonly oscola: string;
	readonly bluebook: string;
	readonly chicago: string;
	readonly apa: string;
	/** Whether it is an organ of the United Nations, whose name then precedes its own when it stands alone. */
	readonly parent: boolean;
	/** The prefix of the symbols of its resolutions; absent if they do not have symbols of that kind. */
	readonly resolutions?: string;
	/** The organ and body in its document symbols. */
	readonly symbols: string;
	/** Matches the authority of an item; anchored, so that bodies of other organizations do not match. */
	readonly pattern: RegExp;
}

const UN = '(?:united nations |u\\.?n\\.? ?|o\\.?n\\.?u\\.?,? |organisation des nations unies,? |nations unies[,.]? |naciones unidas[,.]? )?';
const OF_UN = '(?: of the united nations| des nations unies| de las naciones unidas)?';

const UNITED_NATIONS: Readonly<Record<'fr' | 'es', string>> = { fr: 'Nations Unies', es: 'Naciones Unidas' };

/** The bodies that styles have names for. */
const ISSUING_BODIES: readonly IssuingBody[] = [
	organ('General Assembly', ['Assemblée générale', 'de l’'], ['Asamblea General', 'de la '], { oscola: 'UNGA', bluebook: 'G.A.', short: 'ga', symbols: 'A' }),
	organ('Security Council', ['Conseil de sécurité', 'du '], ['Consejo de Seguridad', 'del '], { oscola: 'UNSC', bluebook: 'S.C.', short: 'sc', symbols: 'S' }),
	organ('Economic and Social Council', ['Conseil économique et social', 'du '], ['Consejo Económico y Social', 'del '], {
		oscola: 'ECOSOC', bluebook: 'E.S.C.', short: 'ecosoc', symbols: 'E',
	}),
	organ('Human Rights Council', ['Conseil des droits de l’homme', 'du '], ['Consejo de Derechos Humanos', 'del '], {
		oscola: 'UNHRC', bluebook: 'Human Rights Council', short: 'hrc', symbols: 'A/HRC',
	}),
	conference({
		en: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
		fr: 'Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée',
		es: 'Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional',
	}, 'CTOC/COP'),
	conference({
		en: 'Conference of the States Parties to the United Nations Convention against Corruption',
		fr: 'Conférence des États parties à la Convention des Nations Unies contre la corruption',
		es: 'Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción',
	}, 'CAC/COSP'),
];

/** Returns the name of a body as an author, in which the parent organization must be named. */
export function authorName(body: IssuingBody, language: Language, english: 'chicago' | 'apa'): string {
	const name = body.names[language];
	return language === 'en' ? body[english] : body.parent ? `${UNITED_NATIONS[language]}, ${name}` : name;
}

/** Returns the body named as an authority. */
export function bodyOfName(name: string): IssuingBody | undefined {
	return name.length > 300 ? undefined : ISSUING_BODIES.find(({ pattern }) => pattern.test(name));
}

/** Returns the body that issued a document or adopted a resolution with this symbol; `undefined` for committees and commissions. */
export function bodyOfSymbol({ organ, bodies }: DocumentSymbol): IssuingBody | undefined {
	const path = [organ, ...bodies.map(({ type }) => type)].join('/');
	return ISSUING_BODIES.find(({ symbols }) => symbols === path);
}

/** Returns an organ by its names, those in French and Spanish with `of` and its article. `short` is an acronym by which items name it. */
function organ(
	en: string,
	[fr, du]: readonly [string, string],
	[es, del]: readonly [string, string],
	{ short, ...known }: Pick<IssuingBody, 'oscola' | 'bluebook' | 'symbols'> & { readonly short: string },
): IssuingBody {
	return {
		names: { en, fr, es },
		of: { fr: du + fr, es: del + es },
		...known,
		chicago: `UN ${en}`,
		apa: `United Nations ${en}`,
		parent: true,
		resolutions: `${known.symbols}/RES/`,
		pattern: new RegExp(`^(?:the )?${UN}(?:${[en, short, fr, es].join('|').replace('’', '[’\']')})${OF_UN}$`, 'i'),
	};
}

function conference(names: IssuingBody['names'], symbols: string): IssuingBody {
	const { en, fr, es } = names;
	return {
		names,
		of: { fr: `de la ${fr}`, es: `de la ${es}` },
		oscola: en, bluebook: en, chicago: en, apa: en, parent: false, symbols,
		pattern: new RegExp(`^(?:the )?(?:${en}|${fr}|${es})$`, 'i'),
	};
}
