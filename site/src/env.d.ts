/// <reference types="astro/client" />

declare namespace App {
  type ResidentLocals = import('#functions/resident/page-locals.ts').PageLocals;
  type CommonLocals = import('#functions/sections/section-locals.ts').SectionLocals;
  type RenderedLocals = import('#functions/http/pages.ts').RenderedLocals;
  type StaffPart = import('#functions/staff/page-locals.ts').StaffPart;
  type OversightPart = import('#functions/oversight/page-locals.ts').OversightPart;
  /**
   * What pages of every app have, and what only those of one do. A page narrows to its app's own by site/src/lib/resident-locals.ts or site/src/lib/staff.ts,
   * which throw where it was rendered by another.
   */
  interface Locals extends CommonLocals, RenderedLocals {
    readonly api?: ResidentLocals['api'];
    readonly drafts?: ResidentLocals['drafts'];
    readonly matter?: ResidentLocals['matter'];
    readonly staff?: StaffPart;
    readonly oversight?: OversightPart;
  }
}
