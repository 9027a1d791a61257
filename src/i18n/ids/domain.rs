//! Sentences of `domain.ftl`.

messages! {
    // Status against pace
    STATUS_NONE = "status-none" [];
    STATUS_BEHIND = "status-behind" [];
    STATUS_CLOSE = "status-close" [];
    STATUS_ON_PACE = "status-on-pace" [];
    STATUS_MET = "status-met" [];
    STATUS_EXCEEDED = "status-exceeded" [];
    STATUS_NO_TARGET = "status-no-target" [];

    // Standing of a mentor
    STANDING_OFFICIAL = "standing-official" [];
    STANDING_PROBATIONARY = "standing-probationary" [];
    STANDING_MOVED = "standing-moved" [];
    STANDING_DISCIPLINED = "standing-disciplined" [];

    // Gender
    GENDER_FEMALE = "gender-female" [];
    GENDER_MALE = "gender-male" [];
    GENDER_UNKNOWN = "gender-unknown" [];

    // Level of the year-end classification
    LEVEL_EXCELLENT = "level-excellent" [];
    LEVEL_GOOD = "level-good" [];
    LEVEL_COMPLETED = "level-completed" [];
    LEVEL_NOT_COMPLETED = "level-not-completed" [];

    // Kinds of record
    RECORD_COMMITTEE = "record-committee" [];
    RECORD_PACK = "record-pack" [];
    RECORD_UNIT = "record-unit" [];
    RECORD_PLAN = "record-plan" [];
    RECORD_TARGET = "record-target" [];
    RECORD_CANDIDATE = "record-candidate" [];
    RECORD_MENTOR = "record-mentor" [];
    RECORD_ASSOCIATION = "record-association" [];
    RECORD_DIRECTIVE = "record-directive" [];
    RECORD_MEETING = "record-meeting" [];
    RECORD_CLASSIFICATION = "record-classification" [];
}
