import { manskiBounds } from '../../analysis/stats/manskiBounds.js';
import { expectClose } from './closeTo.js';
import { describeWithReference } from './reference.js';

const answered = 492;
const invited = 900;

describeWithReference('bounds under any non-response agree with R', '20_nonresponse', (results) => {
  const methods = results.at('bounds');
  for (const name of methods.keys()) {
    it(name, () => {
      const row = methods.at(name);
      const count = Math.round(row.at('observed').number() * answered);
      const { bounds, interval } = manskiBounds({ count, n: answered }, invited);
      expectClose(bounds.low, row.at('manski_lower').number(), 1e-9, 'lowest');
      expectClose(bounds.high, row.at('manski_upper').number(), 1e-9, 'highest');
      expectClose(interval.low, row.at('imbens_manski_95').at(0).number(), 1e-9, 'low limit');
      expectClose(interval.high, row.at('imbens_manski_95').at(1).number(), 1e-9, 'high limit');
    });
  }
});
