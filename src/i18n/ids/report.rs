//! Sentences of `report.ftl`.

messages! {
    // Where a person stands
    PRESENCE_OPEN = "presence-open" [];
    PRESENCE_PAUSED = "presence-paused" [];
    PRESENCE_ADMITTED = "presence-admitted" [];
    PRESENCE_LEFT = "presence-left" [];
    PRESENCE_UNPLACED = "presence-unplaced" [];

    // Load of a mentor
    LOAD_FREE = "load-free" [];
    LOAD_OK = "load-ok" [];
    LOAD_FULL = "load-full" [];
    LOAD_OVER = "load-over" [];
    LOAD_MAY_NOT = "load-may-not" [];

    // Why a mentor fits or not
    FIT_SAME_UNIT = "fit-same-unit" [];
    FIT_OTHER_UNIT = "fit-other-unit" [];
    FIT_TOO_LITTLE = "fit-too-little" [];
    FIT_FEW_PLACES = "fit-few-places" [];
    FIT_HELPS_ALREADY = "fit-helps-already" [];
    FIT_RECORD = "fit-record" [admitted helped];
}
