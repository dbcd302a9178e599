-- What was decided on which submission; rows are only added.
CREATE TABLE review_decision (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  tier INT NOT NULL,
  decision VARCHAR(12) NOT NULL,
  opinion VARCHAR(1000) NULL,
  submission INT NOT NULL,
  return_by DATE NULL,
  document VARCHAR(200) NULL COMMENT 'of who decided elsewhere',
  link VARCHAR(500) NULL,
  decided_on DATE NULL COMMENT 'elsewhere',
  decided_by BIGINT NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY decision_of_application (tenant_id, application_id, id),
  KEY decision_of_person (tenant_id, decided_by, decision),
  CONSTRAINT decision_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT decision_person FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What reviewers say of an answer, among themselves or to the applicant.
CREATE TABLE field_comment (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  submission INT NOT NULL,
  field VARCHAR(80) NULL COMMENT 'of the whole application where there is none',
  outward BOOLEAN NOT NULL COMMENT 'for the applicant too',
  text VARCHAR(1000) NOT NULL,
  person_id BIGINT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY comment_of_application (tenant_id, application_id, id),
  CONSTRAINT comment_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
  CONSTRAINT comment_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Queues are chosen by what the check found; reading each verdict for that would be slow.
ALTER TABLE submission
  ADD COLUMN outcome VARCHAR(20) GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(verdict, '$.outcome'))) STORED;
-- And go on from the last one that was seen.
ALTER TABLE application ADD KEY application_queue (tenant_id, call_id, id);
