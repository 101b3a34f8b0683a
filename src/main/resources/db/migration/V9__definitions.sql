-- What the definitions of flows need beyond what runs them.

-- + When somebody last saved the definition, which a change of the status is not: a save that was made of an
-- older reading is refused.
alter table workflow add definition_saved timestamptz;

-- A branch of type None is everyone else.
alter table workflow_step_option
  drop constraint workflow_step_option_option_type_check,
  add constraint workflow_step_option_type
    check (option_type between 0 and 6 and (option_type > 0 or is_default));
