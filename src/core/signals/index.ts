import { thirdParty01 } from './3p-01'
import { thirdParty02 } from './3p-02'
import { thirdParty03 } from './3p-03'
import { thirdParty04 } from './3p-04'
import { thirdParty05 } from './3p-05'
import { thirdParty06 } from './3p-06'
import { thirdParty07 } from './3p-07'
import { thirdParty08 } from './3p-08'
import { beh01 } from './beh-01'
import { beh02 } from './beh-02'
import { beh03 } from './beh-03'
import { beh04 } from './beh-04'
import { behaviour08 } from './beh-08'
import { beh09 } from './beh-09'
import { beh10 } from './beh-10'
import { credential01 } from './cred-01'
import { credential02 } from './cred-02'
import { credential03 } from './cred-03'
import { credential04 } from './cred-04'
import { device01 } from './dev-01'
import { device02 } from './dev-02'
import { device04 } from './dev-04'
import { device05 } from './dev-05'
import { device06 } from './dev-06'
import { document01 } from './doc-01'
import { document02 } from './doc-02'
import { document03 } from './doc-03'
import { document04 } from './doc-04'
import { document05 } from './doc-05'
import { document06 } from './doc-06'
import { document07 } from './doc-07'
import { document08 } from './doc-08'
import { document09 } from './doc-09'
import { money01 } from './fin-01'
import { money02 } from './fin-02'
import { money05 } from './fin-05'
import { history01 } from './hist-01'
import { history02 } from './hist-02'
import { history03 } from './hist-03'
import { history04 } from './hist-04'
import { history05 } from './hist-05'
import { knowledge01 } from './know-01'
import { knowledge02 } from './know-02'
import { knowledge03 } from './know-03'
import { knowledge04 } from './know-04'
import { knowledge05 } from './know-05'
import { knowledge06 } from './know-06'
import { language01 } from './lang-01'
import { language02 } from './lang-02'
import { language03 } from './lang-03'
import { mail01 } from './mail-01'
import { mail02 } from './mail-02'
import { mail03 } from './mail-03'
import { mail04 } from './mail-04'
import { mail05 } from './mail-05'
import { mail06 } from './mail-06'
import { mail07 } from './mail-07'
import { mail08 } from './mail-08'
import { mail09 } from './mail-09'
import { mail10 } from './mail-10'
import { mail11 } from './mail-11'
import { network01 } from './net-01'
import { network02 } from './net-02'
import { network03 } from './net-03'
import { network04 } from './net-04'
import { network05 } from './net-05'
import { network06 } from './net-06'
import { network07 } from './net-07'
import { network08 } from './net-08'
import { sequence01 } from './seq-01'
import { sequence02 } from './seq-02'
import { sequence03 } from './seq-03'
import { sequence04 } from './seq-04'
import { sequence05 } from './seq-05'
import { sequence06 } from './seq-06'
import { sequence07 } from './seq-07'
import { sequence08 } from './seq-08'
import { sequence09 } from './seq-09'
import type { Signal } from './signal'
import { phone01 } from './tel-01'
import { phone02 } from './tel-02'
import { phone03 } from './tel-03'
import { phone04 } from './tel-04'
import { phone05 } from './tel-05'
import { threat01 } from './thr-01'
import { threat02 } from './thr-02'
import { threat03 } from './thr-03'
import { threat04 } from './thr-04'
import { threat05 } from './thr-05'
import { threat06 } from './thr-06'

/** Every signal, in the order of the signal table. */
export const signals: readonly Signal[] = [
  mail01,
  mail02,
  mail03,
  mail04,
  mail05,
  mail06,
  mail07,
  mail08,
  mail09,
  mail10,
  network01,
  network02,
  network03,
  network04,
  network05,
  network06,
  network07,
  network08,
  device01,
  device02,
  sequence07,
  device04,
  device05,
  device06,
  credential01,
  credential02,
  credential03,
  credential04,
  phone05,
  mail11,
  beh10,
  document01,
  document02,
  document03,
  document04,
  document05,
  document06,
  document07,
  document08,
  document09,
  knowledge01,
  knowledge02,
  knowledge03,
  knowledge04,
  knowledge05,
  knowledge06,
  money01,
  money02,
  sequence08,
  threat04,
  threat05,
  money05,
  sequence09,
  sequence01,
  sequence02,
  sequence03,
  sequence04,
  sequence05,
  sequence06,
  phone01,
  phone02,
  phone03,
  phone04,
  language01,
  language02,
  language03,
  beh01,
  beh02,
  beh03,
  beh04,
  thirdParty05,
  thirdParty06,
  thirdParty08,
  thirdParty07,
  behaviour08,
  beh09,
  history01,
  history02,
  history03,
  history04,
  history05,
  threat01,
  threat02,
  threat06,
  threat03,
  thirdParty01,
  thirdParty02,
  thirdParty03,
  thirdParty04,
]
