/** A text of our own, as a source that is quoted: a title and numbered paragraphs, about things that do not exist. */
export const HARBOUR_REPORT = `[title] Report of the harbour commission on the dredging of the northern channel

[1] The harbour commission met in the town hall of Vellmar from 3 to 5 May 2019, at the invitation of the mayor, and heard nineteen witnesses. It also visited the old lighthouse, the fish market and the two ferry landings, which had been closed since the storm of the previous winter.

[2] Witnesses agreed that the northern channel had become too shallow for the larger ferries. According to the harbour master, the depth at low tide fell from 4.2 metres in 2011 to 2.9 metres in 2018; the pilots’ association gave similar figures. Several fishermen said that the change had begun well before the storm, and that nobody had listened to their warnings.

[3] The commission considered three proposals. The first was to dredge the whole channel at once, at a cost of eleven million crowns, which the treasury could not pay in a single year. The second was to dredge only the bend below the lighthouse, where most groundings had been recorded. The third was to move the ferry landing to the southern quay, which the shopkeepers of the market opposed because their customers would no longer pass their doors.

[4] After a long debate the commission recommended the second proposal, provided that the depth is measured every spring and autumn by an independent surveyor. It did not support moving the ferry landing. It asked the treasury to set aside two million crowns in each of the next three years, and to publish the measurements within a month of each survey.

[5] The commission noted that dredged material must not be dumped near the oyster beds, since earlier dumping had killed a third of them within two seasons. It therefore proposed a site four miles off the coast, subject to the consent of the neighbouring parish, whose boats fish there in summer.

[6] Two members, who represented the shopkeepers and the rowing club, did not agree with the recommendation and wrote a separate opinion. They argued that the bend would silt up again within a decade unless the breakwater was extended, and that co-operation with the neighbouring ports had not been seriously attempted.`;
