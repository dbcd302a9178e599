-- Who wants a published call cancelled, until a second person decides.
ALTER TABLE call_preparation
  ADD COLUMN end_proposed_by BIGINT NULL,
  ADD COLUMN end_reason VARCHAR(1000) NULL,
  ADD CONSTRAINT preparation_ender FOREIGN KEY (end_proposed_by) REFERENCES person (id);
