-- Where a call stands before it is published, and what happened to it afterwards.
CREATE TABLE call_preparation (
  tenant_id INT NOT NULL,
  call_id BIGINT NOT NULL,
  revision INT NOT NULL COMMENT 'goes up with every change, so that of two who edit the second is told',
  proposed_at DATETIME(6) NULL COMMENT 'waits for a second person since then',
  returned VARCHAR(1000) NULL COMMENT 'why the second person did not publish it',
  published_by BIGINT NULL,
  cancelled_by BIGINT NULL,
  cancel_reason VARCHAR(1000) NULL,
  PRIMARY KEY (tenant_id, call_id),
  CONSTRAINT preparation_of_call FOREIGN KEY (tenant_id, call_id) REFERENCES call_round (tenant_id, id),
  CONSTRAINT preparation_publisher FOREIGN KEY (published_by) REFERENCES person (id),
  CONSTRAINT preparation_canceller FOREIGN KEY (cancelled_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Everybody who wrote in it: none of them publishes it.
CREATE TABLE call_author (
  tenant_id INT NOT NULL,
  call_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, call_id, person_id),
  CONSTRAINT author_of_call FOREIGN KEY (tenant_id, call_id) REFERENCES call_round (tenant_id, id),
  CONSTRAINT call_author_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What somebody asked about a call; what is published of it does not say who.
CREATE TABLE call_question (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  call_id BIGINT NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked VARCHAR(1000) NOT NULL COMMENT 'in the words of whoever asked',
  shown VARCHAR(1000) NULL COMMENT 'as it is published',
  answer VARCHAR(4000) NULL,
  answered_by BIGINT NULL,
  answered_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY call_question_public_id (tenant_id, public_id),
  KEY call_question_of_call (tenant_id, call_id, id),
  CONSTRAINT question_of_call FOREIGN KEY (tenant_id, call_id) REFERENCES call_round (tenant_id, id),
  CONSTRAINT question_asker FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT question_answerer FOREIGN KEY (answered_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
