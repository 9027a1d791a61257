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
    RECORD_CONFLICT = "record-conflict" [];
    RECORD_TARGET_OF = "record-target-of" [unit year];
    RECORD_PLAN_OF = "record-plan-of" [year];
    RECORD_CLASSIFICATION_OF = "record-classification-of" [unit year];
    RECORD_UNNAMED = "record-unnamed" [kind id];

    // Spans of time
    SPAN_DAYS = "span-days" [count];
    SPAN_WORKING_DAYS = "span-working-days" [count];
    SPAN_MONTHS = "span-months" [count];

    // What a stage asks for
    NEED_MENTORS = "need-mentors" [count];
    NEED_INTRODUCERS = "need-introducers" [count];
    NEED_VOTE = "need-vote" [];
    NEED_CEREMONY = "need-ceremony" [];
    NEED_OR = "need-or" [];

    // What a change did; $name is a person or unit
    CHANGE_ADD_CANDIDATE = "change-add-candidate" [name];
    CHANGE_ADD_CANDIDATE_MANY = "change-add-candidate-many" [count];
    CHANGE_EDIT_CANDIDATE = "change-edit-candidate" [name];
    CHANGE_EDIT_CANDIDATE_MANY = "change-edit-candidate-many" [count];
    CHANGE_DELETE_CANDIDATE = "change-delete-candidate" [name];
    CHANGE_DELETE_CANDIDATE_MANY = "change-delete-candidate-many" [count];
    CHANGE_MOVE_STAGE = "change-move-stage" [name from to];
    CHANGE_MOVE_STAGE_MANY = "change-move-stage-many" [count from to];
    CHANGE_MOVE_STAGE_TO = "change-move-stage-to" [count to];
    CHANGE_MOVE_STAGE_MIXED = "change-move-stage-mixed" [count];
    CHANGE_ASSIGN_MENTOR = "change-assign-mentor" [name to];
    CHANGE_ASSIGN_MENTOR_MANY = "change-assign-mentor-many" [count to];
    CHANGE_ASSIGN_MENTOR_MIXED = "change-assign-mentor-mixed" [count];
    CHANGE_REMOVE_MENTOR = "change-remove-mentor" [name from];
    CHANGE_REMOVE_MENTOR_MANY = "change-remove-mentor-many" [count from];
    CHANGE_REMOVE_MENTOR_MIXED = "change-remove-mentor-mixed" [count];
    CHANGE_SWAP_MENTOR = "change-swap-mentor" [name from to];
    CHANGE_SWAP_MENTOR_MANY = "change-swap-mentor-many" [count from to];
    CHANGE_SET_NEXT_STEP = "change-set-next-step" [name to];
    CHANGE_SET_NEXT_STEP_MANY = "change-set-next-step-many" [count to];
    CHANGE_CLEAR_NEXT_STEP = "change-clear-next-step" [name];
    CHANGE_CLEAR_NEXT_STEP_MANY = "change-clear-next-step-many" [count];
    CHANGE_ADD_NOTE = "change-add-note" [name];
    CHANGE_ADD_NOTE_MANY = "change-add-note-many" [count];
    CHANGE_DROP_OUT = "change-drop-out" [name to];
    CHANGE_DROP_OUT_MANY = "change-drop-out-many" [count to];
    CHANGE_COME_BACK = "change-come-back" [name];
    CHANGE_COME_BACK_MANY = "change-come-back-many" [count];
    CHANGE_PAUSE = "change-pause" [name to];
    CHANGE_PAUSE_MANY = "change-pause-many" [count to];
    CHANGE_RESUME = "change-resume" [name];
    CHANGE_RESUME_MANY = "change-resume-many" [count];
    CHANGE_ADD_UNIT = "change-add-unit" [name];
    CHANGE_ADD_UNIT_MANY = "change-add-unit-many" [count];
    CHANGE_EDIT_UNIT = "change-edit-unit" [name];
    CHANGE_DELETE_UNIT = "change-delete-unit" [name];
    CHANGE_SET_TARGET = "change-set-target" [name from to];
    CHANGE_SET_TARGET_MANY = "change-set-target-many" [count];
    CHANGE_SET_COUNT = "change-set-count" [name to];
    CHANGE_CLEAR_COUNT = "change-clear-count" [name];
    CHANGE_ADD_MENTOR = "change-add-mentor" [name];
    CHANGE_ADD_MENTOR_MANY = "change-add-mentor-many" [count];
    CHANGE_EDIT_MENTOR = "change-edit-mentor" [name];
    CHANGE_DELETE_MENTOR = "change-delete-mentor" [name];
    CHANGE_SET_MENTOR_LIMIT = "change-set-mentor-limit" [name from to];
    CHANGE_ADD_ASSOCIATION = "change-add-association" [name];
    CHANGE_BEGIN = "change-begin" [];
    CHANGE_RESOLVE_CONFLICT = "change-resolve-conflict" [name];
    CHANGE_RESTORE = "change-restore" [to count];
    CHANGE_SEVERAL = "change-several" [count];
    CHANGE_BRIEF = "change-brief" [from to];
    CHANGE_BRIEF_TO = "change-brief-to" [to];

    // Why a change happened; $what is one of the sentences above
    CAUSE_UNDO = "cause-undo" [what];
    CAUSE_REDO = "cause-redo" [what];
    CAUSE_MERGE = "cause-merge" [what];
    CAUSE_IMPORT = "cause-import" [what];
    CAUSE_HAND_EDIT = "cause-hand-edit" [what];
}
