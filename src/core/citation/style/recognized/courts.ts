/** Words in the names of courts and their divisions, and the initials of some. */
const COURT =
	/\b(?:Court|Tribunale?|Circuit|Chamber|Division|House of Lords|Privy Council|Cour|Corte|Gericht\w*|Bundes\w*gericht(?:shof)?|Commission (?:of|on) Human Rights|Supreme)\b|^(?:P?ICJ|PCIJ|ECt?HR|CJEU|ECJ|ICC|ICTY|ICTR|SCSL|UK(?:SC|HL|PC)|EW(?:CA|HC)|HCA|SCOTUS|HL|CA|PC|QB|KB|Ch|SC)$/i;

/** Whether a text names a court or tribunal of any country: `Bundesverfassungsgericht`, `Court of Appeals for the Ninth Circuit`. */
export function isCourt(name: string): boolean {
	return COURT.test(name);
}

/** The whole names of international and British courts. */
const KNOWN_COURT =
	/^(?:the )?(?:(?:permanent )?(?:court of )?international (?:court of justice|criminal (?:court|tribunal)\b.{0,60}|tribunal for the law of the sea)|permanent court of (?:international justice|arbitration)|P?ICJ|PCIJ|ICC|ICTY|ICTR|ITLOS|european court (?:of human rights|of justice)|ECt?HR|court of justice of the european (?:union|communities)|[CE]C?JEU|ECJ|general court(?: of the european union)?|(?:UK|united kingdom) supreme court|supreme court of the united kingdom|(?:england and wales )?(?:court of appeal|high court)\b.{0,80}|inter-american court of human rights)(?:,? \(?(?:grand chamber|(?:trial|appeals|pre-trial) chamber\b.{0,8})\)?)?$/i;

/**
 * Whether a text is the whole name of an international or British court that publishes hardly anything but decisions, so that a title such as
 * `Oil Platforms case` is enough to tell one of these: `International Court of Justice`, `ECtHR (Grand Chamber)`.
 */
export function isKnownCourt(name: string): boolean {
	return KNOWN_COURT.test(name);
}
