import type { Dossier, LocalizedText } from '../../../../src/core/dossier/model';

/** A field of a dossier that contains our own prose, in one language. */
export interface ProseField {
	readonly path: string;
	readonly text: string;
}

/** Returns all such fields; labels, titles, symbols and quotations are not prose. */
export function proseFields(dossier: Dossier): readonly ProseField[] {
	const fields: ProseField[] = [];
	const add = (path: string, text: LocalizedText | undefined) =>
		fields.push(...Object.entries(text ?? {}).map(([language, value]) => ({ path: `${path}.${language}`, text: value })));
	dossier.overview.forEach((statement, index) => add(`overview.${index}`, statement.text));
	for (const { key, note, short } of dossier.sources.values()) {
		add(`sources.${key}.short`, short);
		add(`sources.${key}.note`, note);
	}
	for (const entry of dossier.entries.values()) {
		add(`${entry.key}.short`, entry.short);
		add(`${entry.key}.gloss`, entry.gloss);
		add(`${entry.key}.definition`, entry.definition?.text);
		entry.labels.forEach(label => add(`${entry.key}.labels.${label.text}.reason`, label.reason));
		entry.facts.forEach((fact, index) => {
			add(`${entry.key}.facts.${index}.text`, fact.value.type === 'text' ? fact.value.text : undefined);
			add(`${entry.key}.facts.${index}.note`, fact.note);
		});
		entry.relations.forEach((relation, index) => add(`${entry.key}.relations.${index}.note`, relation.note));
		entry.departures.forEach((departure, index) => add(`${entry.key}.departures.${index}.note`, departure.note));
	}
	return fields;
}
