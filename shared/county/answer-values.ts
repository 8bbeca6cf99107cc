/** Files of one answer at most. */
export const mostFiles = 5;
/** What is chosen where a unit may be unknown; a condition can ask for it as for a unit's code. */
export const unknownUnit = 'unknown';
/** How much is known of an officer, as a condition asks for it. */
export const officerStates = ['named', 'described', 'unknown'] as const;
