/// <reference types="astro/client" />

declare namespace App {
  type ResidentLocals = import('#functions/resident/page-locals.ts').PageLocals;
  type RenderedLocals = import('#functions/http/pages.ts').RenderedLocals;
  type StaffPart = import('#functions/staff/page-locals.ts').StaffPart;
  type OversightPart = import('#functions/oversight/page-locals.ts').OversightPart;
  /** Residents' pages get everything of PageLocals; staff pages get `staff`, those of oversight `oversight`, and what all have (functions/sections/section-locals.ts). */
  interface Locals extends ResidentLocals, RenderedLocals {
    readonly staff?: StaffPart;
    readonly oversight?: OversightPart;
  }
}
