type Parts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A path with those parts of the query that say something; lists become `a,b`. */
export function url(path: string, parts: Parts = {}): string {
  const query = Object.entries(parts).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : value;
    return typeof text === 'string' && text !== ''
      ? [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`]
      : [];
  });
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** Service codes from `service=ID2`, `services=ID2,LR1` and repeated tick boxes, each once. */
export function servicesIn(query: URLSearchParams): string[] {
  const codes = [...query.getAll('service'), ...query.getAll('services')].flatMap((list) => list.split(','));
  return [...new Set(codes.map((code) => code.trim()).filter((code) => code !== ''))];
}
