import * as z from 'zod';
import { Cluster, Office } from '../county/offices.ts';
import { Service, ServiceGroup } from '../county/services.ts';

/** What somebody looks for: Chinese, English, pinyin or pinyin initials. Empty: everything. */
export const ServicesQuery = z.object({ q: z.string().max(100).default('') });

export const ServicesView = z.object({ groups: z.array(ServiceGroup), services: z.array(Service) });
export type ServicesView = z.infer<typeof ServicesView>;

export const OfficesList = z.object({ clusters: z.array(Cluster), offices: z.array(Office) });
