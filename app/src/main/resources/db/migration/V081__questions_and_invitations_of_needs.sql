-- What somebody asked about a need; nobody learns who asked.
CREATE TABLE need_question (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  need_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL COMMENT 'for which it was asked',
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked VARCHAR(1000) NOT NULL,
  answer_by DATE NOT NULL COMMENT 'the last good day',
  shown VARCHAR(1000) NULL COMMENT 'as it is published',
  answer VARCHAR(4000) NULL,
  answered_by BIGINT NULL,
  answered_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY need_question_public_id (tenant_id, public_id),
  KEY need_question_of_need (tenant_id, need_id, id),
  CONSTRAINT question_of_need FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id),
  CONSTRAINT need_question_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT need_question_asker FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT need_question_answerer FOREIGN KEY (answered_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE need_invitation (
  tenant_id INT NOT NULL,
  need_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  invited_by BIGINT NOT NULL,
  invited_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, need_id, organisation_id),
  KEY need_invitation_of (tenant_id, organisation_id, need_id),
  CONSTRAINT invitation_to_need FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id),
  CONSTRAINT need_invitation_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT need_invitation_person FOREIGN KEY (invited_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
