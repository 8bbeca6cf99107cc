/** The fields of a form that was sent, as texts. Files and repeated fields are left to `list`. */
export type SentForm = {
  readonly text: (name: string) => string;
  readonly list: (name: string) => string[];
  readonly has: (name: string) => boolean;
};

/** Reads the form of a POST. A body that is no form reads as an empty one: the page then says what is missing. */
export async function readForm(request: Request): Promise<SentForm> {
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(request.headers.get('content-type') ?? '');
  const form = isForm ? await request.formData() : new FormData();
  const list = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return { text: (name) => list(name)[0] ?? '', list, has: (name) => form.has(name) };
}
