import type { GroupToModel, ModelledShare, ShareModel } from '../tables/modelledShares.js';
import { notStated } from '../tables/table.js';
import { hiddenTogether, isHidden } from './hiddenTogether.js';
import { invitedIn } from './invitedIn.js';
import { passDoor } from './passDoor.js';
import type { Invited } from './presented.js';
import type { Profile, Published, PublishedRow } from './published.js';

/**
 * A released table with a modelled share beside each group's own: estimated with the help of the other groups.
 *
 * It is made of what the table shows and of nothing else. Of a hidden row the model knows only what everyone less the
 * shown groups says of all hidden ones together (`hiddenTogether`); it has what the model lets expect of any group, the
 * same for all hidden rows of an option (but for how many people there are, which the list of those invited says),
 * whatever those people answered. That is stricter than leaving only a group's own answers out (`statistics.md` 15.8):
 * two hidden groups would then be in each other's estimates.
 *
 * People who stated no group are no group, and those a table is not split for are not modelled. Shares of choices are
 * no counts of people: they are not modelled either.
 *
 * Shape a released table, a model, and the people invited where they are what is estimated; the same table out, with
 * `modelled` of every row: null for rows that are no group, where the interval is too wide to print, and where the
 * number for everyone is hidden. Tables that are not split stay as they are. Errors RangeError for a table with
 * weights: counts of weighted answers are no counts. Source `statistics.md` 15 and 17.2.
 */
export function releaseModelled<P extends Profile>(published: Published<P>, model: ShareModel, invited?: Invited): Published<P> {
  if (published.by.length === 0 || published.kind === 'number') return published;
  if (published.weighting !== undefined) throw new RangeError(`${published.question}: answers with weights are not modelled`);
  const isOfChoices = published.baseRule === 'selections';
  const modelled = new Map((isOfChoices ? [] : optionsOf(published.rows)).flatMap((rows) => [...modelledOf(rows, model, invited)]));
  const groups = published.rows.filter(isOfGroup);
  const known = [...modelled.keys()];
  return passDoor<P>({
    ...published,
    rows: published.rows.map((row) => ({ ...row, modelled: shownOf(modelled.get(row)) })),
    presented: {
      presentation: 'planning',
      fromOthersOnly: known.filter(isHidden).length,
      tooWide: known.filter((row) => modelled.get(row)?.isFit === false).length,
      withoutTotal: isOfChoices ? 0 : groups.length - known.length,
      isFinite: invited !== undefined && known.length > 0,
      isOfChoices,
    },
  });
}

const isOfGroup = ({ group }: PublishedRow): boolean => group !== null && group.code !== notStated;

/** Rows of the same option (of the same row of a grid): everyone's and one a group. */
function optionsOf(rows: readonly PublishedRow[]): readonly (readonly PublishedRow[])[] {
  const options = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.item?.code ?? null, row.code]);
    const others = options.get(key);
    if (others === undefined) options.set(key, [row]);
    else others.push(row);
  }
  return [...options.values()];
}

function modelledOf(rows: readonly PublishedRow[], model: ShareModel, invited: Invited | undefined): ReadonlyMap<PublishedRow, ModelledShare> {
  const everyone = rows.find(({ group }) => group === null);
  const together = hiddenTogether(everyone, rows.filter(({ group }) => group !== null));
  if (together === null) return new Map();
  const groups = rows.filter(isOfGroup);
  const shares = model([...groups.map((row) => groupOf(row, invited)), ...together]);
  return new Map(groups.flatMap((row, i) => (shares[i] === undefined ? [] : [[row, shares[i]]])));
}

function groupOf(row: PublishedRow, invited: Invited | undefined): GroupToModel {
  const population = invitedIn(invited, row.group);
  const known = isHidden(row) ? { count: 0, n: 0 } : { count: row.count ?? 0, n: row.base ?? 0 };
  return population === undefined ? known : { ...known, population };
}

function shownOf(share: ModelledShare | undefined): NonNullable<PublishedRow['modelled']> | null {
  if (share?.isFit !== true) return null;
  const { share: of, low, high, ownPart } = share;
  return { share: of, low, high, ownPart };
}
