-- What was agreed to, and since when a row is only there because the audit refers to it.
ALTER TABLE person
  ADD COLUMN terms_at DATETIME(6) NULL,
  ADD COLUMN removed_at DATETIME(6) NULL;

-- What becomes true of somebody once the link is followed.
ALTER TABLE person_link
  ADD COLUMN email VARCHAR(254) NULL,
  ADD COLUMN phone VARCHAR(20) NULL;

-- One mail for one lock, whichever node locks.
ALTER TABLE sign_in_failure
  ADD COLUMN told_until DATETIME(6) NULL;
