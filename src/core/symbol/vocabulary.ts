// The codes that make up UN document symbols. Sources:
// [G] UN library, "UN Document Symbols", research.un.org/en/docs/symbols
// [R] UN library, "General Assembly resolutions and decisions", www.un.org/depts/dhl/resguide/gares.htm
// [M] UN library, "Main Committees", research.un.org/en/docs/undocumentsymbols/AC
// [T] OHCHR, "Harmonized symbol numbers for human rights treaty documentation"
// [I] "Index to administrative issuances", ST/IC/2003/1
// [D] the documents themselves, by their title pages: CTOC/COP/2010/17, CAC/COSP/2021/3, E/CN.15/2019/15

/** The organs that issue documents or to which they are submitted: the first parts of a symbol. */
export const ORGANS = [
	'A', 'S', 'E', 'ST', 'DP', 'TD', 'UNEP', // [G]
	'CRC/C', 'CCPR/C', 'CEDAW/C', 'CAT/C', 'CERD/C', 'CMW/C', // [G] [T]
	'CTOC/COP', 'CAC/COSP', // [D]
] as const;

/** The code of an organ. */
export type OrganCode = (typeof ORGANS)[number];

/** Kinds of subsidiary body [G]; `HRC` and `PC` are used without a number. */
export const BODY_TYPES = ['AC', 'C', 'CN', 'CONF', 'GC', 'HRC', 'PC', 'SC', 'Sub', 'WG'] as const;

/** The code of a kind of body. */
export type BodyType = (typeof BODY_TYPES)[number];

/** The bodies with a name in `symbolLabels`, by the symbol up to their part. */
export const KNOWN_BODIES = [
	'A/C.1', 'A/C.2', 'A/C.3', 'A/C.4', 'A/C.5', 'A/C.6', // [M]
	'A/HRC', 'E/CN.15', // [D]
	'E/C.12', // [T]
] as const;

/** The symbol of such a body. */
export type KnownBody = (typeof KNOWN_BODIES)[number];

/** Document types that are a separate part, before or after the session or year. */
export const WORD_NATURES = ['RES', 'DEC', 'INF', 'NGO', 'PET', 'PRST', 'SGB', 'AI', 'IC'] as const; // [G], DEC [R], the last three [I]

/** Document types that are followed by a dot and the number [G]. */
export const DOTTED_NATURES = ['CRP', 'L', 'PV', 'R', 'SR', 'WP'] as const;

/** The code of a document type. */
export type NatureCode = (typeof WORD_NATURES)[number] | (typeof DOTTED_NATURES)[number];

/** Suffixes for changes to the original text [G]. `Summary` and `Resumption` can occur without a number. */
export const SUFFIXES = ['Add', 'Amend', 'Corr', 'Rev', 'Summary', 'Resumption'] as const;

/** The code of a suffix. */
export type SuffixCode = (typeof SUFFIXES)[number];

/** The first session, in 1976, whose symbols have the session in Arabic numerals before the number [R]. */
export const FIRST_ARABIC_SESSION = 31;

/** The last number before that session. Until then, resolutions were numbered consecutively [R]. */
export const LAST_NUMBER_WITH_ROMAN_SESSION = 3541;
