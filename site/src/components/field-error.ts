/** One thing to mend. `field` is the id of the control the summary links to: the name of the field, as all our controls have. */
export type FieldError = { readonly field: string; readonly message: string };
