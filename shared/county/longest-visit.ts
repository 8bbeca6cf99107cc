import { shortestIntervalMinutes } from './ledger-interval.ts';

/** What the store takes in one update of a ledger day. */
const operatorsAtMost = 300;
/** For the interval length and the plan of the day. */
const operatorsOfDay = 5;
/** Four to take an interval if it is free, two to give one up. */
const operatorsOfInterval = 4 + 2;

/**
 * The longest visit that can be booked online, buffer included: a hold of it in place of another as long is one update of the ledger day. Counted in the shortest
 * intervals a day can have, because a day keeps those it was first written with, whatever grid the pack has by now.
 */
export const longestVisitMinutes = Math.floor((operatorsAtMost - operatorsOfDay) / operatorsOfInterval) * shortestIntervalMinutes;
