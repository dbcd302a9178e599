-- What changed and must be looked at again by the index; a row says only which thing, never what it is now.
CREATE TABLE index_queue (
  id BIGINT NOT NULL AUTO_INCREMENT,
  tenant_id INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  subject_id BIGINT NOT NULL,
  queued_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  not_before DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY index_queue_due (not_before, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
