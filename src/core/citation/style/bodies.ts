// The bodies for whose resolutions and documents styles have special names. Sources:
// [M] United Nations Editorial Manual, "Resolutions and other formal decisions", I: bodies are named in full
// [S] the symbols of src/core/symbol/vocabulary.ts, with their sources
// [G] Graduate Institute Geneva, "Legal Citation": UNGA, UNSC (OSCOLA); G.A., S.C. (Bluebook)
// [B] The Bluebook, table 3.1, for E.S.C.; the Human Rights Council has no abbreviation there
// [D] the title pages of CTOC/COP/2010/17 in Spanish and of the French and Spanish texts of the Convention
import type { DocumentSymbol } from '../../symbol/symbol';
import type { Language } from './locale/languages';

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
	/** Whether it is an organ of the United Nations, so that its name is prefixed with theirs when it stands alone. */
	readonly parent: boolean;
	/** The prefix of the symbols of its resolutions; absent if they do not have symbols of that kind. */
	readonly resolutions?: string;
	/** The organ and body in its document symbols. */
	readonly symbols: string;
	/** Matches the authority of an item; anchored, so that bodies of other organizations do not match. */
	readonly pattern: RegExp;
}

const UN = '(?:united nations |u\\.?n\\.? ?|organisation des nations unies,? |nations unies,? |naciones unidas,? )?';
const OF_UN = '(?: of the united nations| des nations unies| de las naciones unidas)?';

const UNITED_NATIONS: Readonly<Record<'fr' | 'es', string>> = { fr: 'Nations Unies', es: 'Naciones Unidas' };

/** The bodies that styles have names for. */
export const ISSUING_BODIES: readonly IssuingBody[] = [
	{
		names: { en: 'General Assembly', fr: 'Assemblée générale', es: 'Asamblea General' },
		of: { fr: 'de l’Assemblée générale', es: 'de la Asamblea General' },
		oscola: 'UNGA', bluebook: 'G.A.', chicago: 'UN General Assembly', apa: 'United Nations General Assembly', parent: true,
		resolutions: 'A/RES/', symbols: 'A',
		pattern: body('general assembly|ga|assemblée générale|asamblea general'),
	},
	{
		names: { en: 'Security Council', fr: 'Conseil de sécurité', es: 'Consejo de Seguridad' },
		of: { fr: 'du Conseil de sécurité', es: 'del Consejo de Seguridad' },
		oscola: 'UNSC', bluebook: 'S.C.', chicago: 'UN Security Council', apa: 'United Nations Security Council', parent: true,
		resolutions: 'S/RES/', symbols: 'S',
		pattern: body('security council|sc|conseil de sécurité|consejo de seguridad'),
	},
	{
		names: { en: 'Economic and Social Council', fr: 'Conseil économique et social', es: 'Consejo Económico y Social' },
		of: { fr: 'du Conseil économique et social', es: 'del Consejo Económico y Social' },
		oscola: 'ECOSOC',
		bluebook: 'E.S.C.',
		chicago: 'UN Economic and Social Council',
		apa: 'United Nations Economic and Social Council',
		parent: true,
		resolutions: 'E/RES/',
		symbols: 'E',
		pattern: body('economic and social council|ecosoc|conseil économique et social|consejo económico y social'),
	},
	{
		names: { en: 'Human Rights Council', fr: 'Conseil des droits de l’homme', es: 'Consejo de Derechos Humanos' },
		of: { fr: 'du Conseil des droits de l’homme', es: 'del Consejo de Derechos Humanos' },
		oscola: 'UNHRC',
		bluebook: 'Human Rights Council',
		chicago: 'UN Human Rights Council',
		apa: 'United Nations Human Rights Council',
		parent: true,
		resolutions: 'A/HRC/RES/',
		symbols: 'A/HRC',
		pattern: body("human rights council|hrc|conseil des droits de l[’']homme|consejo de derechos humanos"),
	},
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

function body(names: string): RegExp {
	return new RegExp(`^(?:the )?${UN}(?:${names})${OF_UN}$`, 'i');
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
