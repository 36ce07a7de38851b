import { LineKeeper } from '../../../../../core/session/connection/LineKeeper';
import { PreparedStart } from '../../../../../core/session/connection/PreparedStart';
import { withoutTarget } from '../../../../../core/session/connection/withoutTarget';
import { takeNotice } from '../../../../../core/session/notices/takeNotice';
import { takeUnknown } from '../../../../../core/session/notices/takeUnknown';
import { alreadyStarted, callbackFailed, invalidMessage } from '../../../../../core/session/parts/failures';
import type { Part } from '../../../../../core/session/parts/latePart';
import type { openParts as late, Parts } from '../../../../../core/session/parts/Parts';
import { introduce } from '../../../../../core/session/talk/introduce';
import { UserMessages } from '../../../../../core/session/talk/UserMessages';
import { receive } from '../../../../../core/session/talk/receive';
import { warnOfEvents } from '../../../../../core/session/talk/warnOfEvents';
import { settleCall, takeToolCall } from '../../../../../core/session/tools/takeToolCall';
import { echoSuspected, isEcho } from '../../../../../core/session/voice/isEcho';
import { refineCut } from '../../../../../core/state/refineCut';

const given =
  <T>(part: T): Part<T> =>
  (use) =>
    use(part);

const parts: Parts = {
  failures: given({ alreadyStarted, callbackFailed, invalidMessage }),
  connection: given({ LineKeeper, withoutTarget }),
  talk: given({ introduce, UserMessages, receive, warnOfEvents }),
  prepared: given({ PreparedStart }),
  tools: given({ settleCall, takeToolCall }),
  notices: given({ echoSuspected, isEcho, refineCut, takeNotice, takeUnknown }),
};

/** All of them come with the widget: one file is smaller than many. */
export const openParts: typeof late = () => parts;
