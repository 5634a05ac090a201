import type { ListPlace } from '../../acts/invited/personActs.js';
import type { Visit } from '../../web/route.js';
import { actorOf } from '../deskPage.js';

export function peoplePath(visit: Visit, rest = ''): string {
  return `/${visit.language}/w/${visit.params.get('survey') ?? ''}/people${rest}`;
}

export function placeIn(visit: Visit, survey: string): ListPlace {
  return { survey, who: actorOf(visit).account.id };
}
