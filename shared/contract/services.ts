import * as z from 'zod';
import { Cluster, Office } from '../county/offices.ts';
import { Service, ServiceGroup } from '../county/services.ts';
import { Signpost } from '../county/signposts.ts';
import { LocalText } from '../county/text.ts';
import { Unit } from '../county/units.ts';

/** Services and the public numbers that what was typed is about, each best first. */
export const ServicesView = z.object({ groups: z.array(ServiceGroup), services: z.array(Service), signposts: z.array(Signpost) });
export type ServicesView = z.infer<typeof ServicesView>;

/** What a unit is called, for every unit a case can name. */
const UnitName = Unit.pick({ code: true, name: true });
export type UnitName = z.infer<typeof UnitName>;

/** A township by the name it has in addresses and answers, and the station that serves it. */
export const Township = z.object({ value: z.string(), name: LocalText, office: z.string() });
export type Township = z.infer<typeof Township>;

/** An office with the codes of the services it does and of those that can be booked online there, each by itself, in the pack's order. */
export const OfficeView = Office.extend({ services: z.array(z.string()), bookable: z.array(z.string()) });
export type OfficeView = z.infer<typeof OfficeView>;

export const OfficesList = z.object({
  clusters: z.array(Cluster),
  offices: z.array(OfficeView),
  townships: z.array(Township),
  units: z.array(UnitName),
});
